package com.tenocean.notification.internal;

import com.tenocean.notification.Category;
import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.MailTexts;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.Recipient;
import com.tenocean.notification.Standing;
import com.tenocean.notification.internal.Footer.Link;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells under each mail why it came, and where that is changed or stopped. */
@ApplicationScoped
public class Footers {
  private static final Set<Standing> WITHOUT_SETTINGS =
      EnumSet.of(Standing.APPLICANT, Standing.SUSPENDED);

  private Sender sender;
  private PortalLinks links;
  private UnsubscribeTokens tokens;

  Footers() {}

  @Inject
  public Footers(Sender sender, PortalLinks links, UnsubscribeTokens tokens) {
    this.sender = sender;
    this.links = links;
    this.tokens = tokens;
  }

  /**
   * @param told of what the mail tells
   */
  Footer of(Set<Category> told, Recipient recipient, Letter letter) {
    var texts = MailTexts.beside(MailTemplate.class, recipient.locale());
    return new Footer(
        because(told, letter, texts),
        settings(told, recipient, texts),
        stop(told, recipient, texts),
        sender(texts));
  }

  private String because(Set<Category> told, Letter letter, MailTexts texts) {
    var what = told.size() > 1 ? "several" : told.iterator().next().name();
    return letter.because() == null
        ? texts.of("because." + what, sender.association())
        : letter.because();
  }

  private @Nullable Link settings(Set<Category> told, Recipient recipient, MailTexts texts) {
    return told.contains(Category.SECURITY) || WITHOUT_SETTINGS.contains(recipient.standing())
        ? null
        : new Link(texts.of("settings"), links.to("/settings/notifications").toASCIIString());
  }

  private @Nullable Link stop(Set<Category> told, Recipient recipient, MailTexts texts) {
    if (told.contains(Category.SECURITY)) {
      return null;
    }
    var token = tokens.of(new Subscription(recipient.id(), told));
    return new Link(texts.of("stop"), links.to("/unsubscribe", "token", token).toASCIIString());
  }

  private List<String> sender(MailTexts texts) {
    return Stream.concat(
            Stream.of(texts.of("sender", sender.association())),
            Stream.concat(
                sender.footer().stream(),
                sender.replyTo().isPresent() ? Stream.empty() : Stream.of(texts.of("no-replies"))))
        .flatMap(String::lines)
        .toList();
  }
}
