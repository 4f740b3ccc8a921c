package com.tenocean.notification.internal;

import com.tenocean.notification.Category;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.Headline;
import com.tenocean.notification.Letter;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.Recipient;
import com.tenocean.notification.Standing;
import com.tenocean.shared.Database;
import com.tenocean.shared.PortalKey;
import com.tenocean.shared.TestDatabase;
import com.tenocean.shared.UserId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails to Maria, and relays to send them to. */
final class Mails {
  static final DeliveryId ID =
      new DeliveryId(UUID.fromString("0195a3f0-0000-7000-8000-000000000001"));
  static final UserId MARIA = new UserId(new UUID(0, 1));
  static final Sender SENDER =
      new Sender(
          "portal@example.org",
          "10 Ocean",
          "10 Ocean",
          Optional.empty(),
          Optional.of("10 Ocean St"));
  private static final PortalLinks LINKS =
      new PortalLinks(URI.create("https://portal.example.org"));
  private static final Duration PATIENCE = Duration.ofMillis(400);

  private Mails() {}

  static UnsubscribeTokens tokens() {
    return new UnsubscribeTokens(
        new PortalKey(new Database(TestDatabase.dataSource()), Optional.of("secret")));
  }

  static Recipient maria(String name, String address, Locale locale) {
    return new Recipient(MARIA, name, address, locale, Standing.RESIDENT);
  }

  static ReadyMail mail(Letter letter) {
    return mail(letter, Category.VERIFICATION, maria("Maria", "maria@example.org", Locale.ENGLISH));
  }

  static ReadyMail mail(Letter letter, Category category, Recipient to) {
    return mail(letter, category, to, SENDER, null);
  }

  static ReadyMail mail(
      Letter letter, Category category, Recipient to, Sender sender, @Nullable String about) {
    var told = letter.categories(category);
    var footer = new Footers(sender, LINKS, tokens()).of(told, to, letter);
    return new ReadyMail(
        ID,
        told,
        to,
        String.valueOf(to.address()),
        letter,
        Headline.of(letter, LINKS),
        about,
        footer,
        false);
  }

  static ReadyMail anyMail() {
    return mail(new Letter("Hi", List.of("Good news.")));
  }

  static MailRelay relayAt(int port, Clock clock) {
    return relayAt(port, clock, SENDER);
  }

  static MailRelay relayAt(int port, Clock clock, Sender sender) {
    var settings =
        new SmtpSettings("127.0.0.1", port, Optional.empty(), Optional.empty(), false, PATIENCE);
    return new MailRelay(
        settings,
        new SmtpConnections(settings, sender, LINKS, clock),
        new MimeLetters(sender, LINKS),
        new RelayWatch(new MailRates(0, 0), clock),
        clock);
  }
}
