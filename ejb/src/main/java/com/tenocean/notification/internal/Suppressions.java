package com.tenocean.notification.internal;

import static java.util.stream.Collectors.toMap;

import com.tenocean.notification.Delivery;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.MailSuppression;
import com.tenocean.shared.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often mail to an address was refused for good, or came back, and stops it after the
 * third time in a row: a relay that goes on sending to nobody is soon believed by nobody. That goes
 * for mail of every kind, as the relay would refuse it too.
 */
@ApplicationScoped
@Transactional
public class Suppressions {
  static final int MOST = 3;

  private static final String OF_ADDRESSES =
      "select address, bounces, reason, stopped_at from mail_suppression where address = any (?)";

  /** One delivery counts once, though it may be tried, and reported, several times. */
  private static final String COUNT =
      """
      insert into mail_suppression (address, bounces, reason, delivery_id, is_late)
      values (?, 1, ?, ?, ?)
      on conflict (address) do update
      set bounces = mail_suppression.bounces + 1, reason = excluded.reason,
          delivery_id = excluded.delivery_id, is_late = excluded.is_late,
          stopped_at = case when mail_suppression.bounces + 1 >= ?
                            then coalesce(mail_suppression.stopped_at, ?) end
      where mail_suppression.delivery_id <> excluded.delivery_id
      """;

  /** That the relay took a mail says little if it is known to send mails back later. */
  private static final String ARRIVED =
      "delete from mail_suppression where address = ? and stopped_at is null and not is_late";

  /** Between the last one that came back and this one another did not. */
  private static final String ARRIVED_BETWEEN =
      """
      delete from mail_suppression s
      where s.address = ? and s.stopped_at is null
        and exists (select from delivery d
                    where d.recipient_id = ? and d.channel = 'EMAIL' and d.status = 'SENT'
                      and d.sent_to = ? and d.sent_at < ?
                      and d.sent_at > (select sent_at from delivery where id = s.delivery_id))
      """;

  private static final String PAGE =
      """
      select address, bounces, reason, stopped_at from mail_suppression
      where stopped_at is not null and address >= ? and address < ? and address > ?
      order by address limit ?
      """;

  /** Sorts behind whatever begins in the same way. */
  private static final String LAST = "\uDBFF\uDFFF";

  private Database database;
  private Clock clock;

  Suppressions() {}

  @Inject
  public Suppressions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Of(String address, Bounces bounces) {}

  /** By {@link #key}, of those of the addresses whose last mail was refused. */
  public Map<String, Bounces> bounces(Collection<String> addresses) {
    var keys = addresses.stream().map(Suppressions::key).toArray(String[]::new);
    return database.query(OF_ADDRESSES, Suppressions::bounces, (Object) keys).stream()
        .collect(toMap(Of::address, Of::bounces));
  }

  /** Why no mail goes to the address; empty if it does. */
  public Optional<String> objection(String address) {
    var bounces = bounces(List.of(address)).get(key(address));
    return bounces == null ? Optional.empty() : bounces.objection();
  }

  /** The relay refused a mail since the address is of no use. */
  public void bounced(String address, String reason, DeliveryId delivery) {
    count(address, reason, delivery, false);
  }

  /** A mail came back later for that reason; others that left after it may do so still. */
  public void sentBack(Delivery delivery, String reason) {
    var address = delivery.sentTo().orElseThrow();
    database.update(
        ARRIVED_BETWEEN,
        key(address),
        delivery.recipient().value(),
        address,
        delivery.sentAt().orElseThrow());
    count(address, reason, delivery.id(), true);
  }

  private void count(String address, String reason, DeliveryId delivery, boolean isLate) {
    database.update(COUNT, key(address), reason, delivery.value(), isLate, MOST, clock.instant());
  }

  /** A mail was taken: what was before does not count any more. */
  public void arrived(String address) {
    database.update(ARRIVED, key(address));
  }

  /** Addresses that no mail goes to, in their order. */
  public List<MailSuppression> page(String beginning, @Nullable String after, int most) {
    var from = key(beginning);
    return database.query(
        PAGE, Suppressions::suppression, from, from + LAST, after == null ? "" : after, most);
  }

  /**
   * @return whether no mail went there
   */
  public boolean lift(String address) {
    return database.update(
            "delete from mail_suppression where address = ? and stopped_at is not null",
            key(address))
        == 1;
  }

  private static MailSuppression suppression(ResultSet row) throws SQLException {
    return new MailSuppression(
        row.getString("address"),
        row.getInt("bounces"),
        row.getString("reason"),
        row.getObject("stopped_at", OffsetDateTime.class).toInstant());
  }

  /** As one and the same, however it is typed. */
  static String key(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  private static Of bounces(ResultSet row) throws SQLException {
    var stoppedAt = row.getObject("stopped_at", OffsetDateTime.class);
    return new Of(
        row.getString("address"),
        new Bounces(
            row.getInt("bounces"),
            row.getString("reason"),
            stoppedAt == null ? null : stoppedAt.toInstant()));
  }
}
