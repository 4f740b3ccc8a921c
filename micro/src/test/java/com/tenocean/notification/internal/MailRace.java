package com.tenocean.notification.internal;

import com.tenocean.benchmark.BenchLetter;
import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryId;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Mails as the portal sends them, and as a loop does that does nothing else. */
@ApplicationScoped
public class MailRace {
  private static final int TOGETHER = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Departures departures;
  @Inject private Composer composer;
  @Inject private MimeLetters letters;
  @Inject private SmtpConnections connections;
  @Inject private Ids ids;
  @Inject private Clock clock;

  /** Plans a mail to each of so many people. */
  public List<DeliveryId> plan(int mails) {
    var people = Stream.generate(ids::next).limit(mails).toArray(UUID[]::new);
    var deliveries = Stream.generate(ids::next).limit(mails).toArray(UUID[]::new);
    database.update(
        "insert into app_user (id, version, email, email_confirmed_at, first_name, last_name,"
            + " status, created_at) select id, 0, id || '@example.org', now(), 'Test', 'Person',"
            + " 'RESIDENT', now() from unnest(?) as p(id)",
        (Object) people);
    database.update(
        "insert into delivery (id, recipient_id, channel, category, template, cause, data, status,"
            + " planned_at) select d, p, 'EMAIL', 'ANNOUNCEMENT', ?, 'bench', '{}', 'PLANNED', ?"
            + " from unnest(?, ?) as x(d, p)",
        BenchLetter.NAME,
        clock.instant(),
        deliveries,
        people);
    return Stream.of(deliveries).map(DeliveryId::new).toList();
  }

  /** The very mails of these deliveries, which stay planned. */
  public List<Message> messages(List<DeliveryId> deliveries) {
    return Parts.of(deliveries, TOGETHER).stream()
        .flatMap(part -> composer.composeAll(part).stream())
        .map(written -> message(written.mail()))
        .toList();
  }

  private Message message(ReadyMail mail) {
    try {
      return letters.message(connections.session(), mail, clock.instant());
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Mails a second of a loop on so many connections, which only hands over what is ready. */
  public double bare(List<Message> messages, int loops, BiConsumer<Integer, Runnable> crew) {
    var next = new AtomicInteger();
    long start = System.nanoTime();
    crew.accept(loops, () -> loop(messages, next));
    return messages.size() / ((System.nanoTime() - start) / 1e9);
  }

  private void loop(List<Message> messages, AtomicInteger next) {
    try {
      var connection = connections.open();
      for (int i = next.getAndIncrement(); i < messages.size(); i = next.getAndIncrement()) {
        connection.send((MailMessage) messages.get(i));
      }
      connection.close();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Mails a second from the moment that planned deliveries may leave until all are sent. */
  public double portal(List<DeliveryId> deliveries) {
    long start = System.nanoTime();
    for (var part : Parts.of(deliveries, TOGETHER)) {
      transactions.inNew(() -> departures.leave(part.stream().map(MailRace::departure).toList()));
    }
    awaitAll(deliveries.stream().map(DeliveryId::value).toArray(UUID[]::new), start);
    return deliveries.size() / ((System.nanoTime() - start) / 1e9);
  }

  private static Departure departure(DeliveryId delivery) {
    return new Departure(delivery, Channel.EMAIL, new Lane(null, false));
  }

  private void awaitAll(UUID[] deliveries, long start) {
    while (unsent(deliveries) > 0) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException(unsent(deliveries) + " mails are not sent");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private long unsent(UUID[] deliveries) {
    return database
        .queryOne(
            "select count(*) from delivery where id = any (?) and status <> 'SENT'",
            row -> row.getLong(1),
            (Object) deliveries)
        .orElseThrow();
  }
}
