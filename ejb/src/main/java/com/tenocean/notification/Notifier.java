package com.tenocean.notification;

import com.tenocean.notification.internal.Departure;
import com.tenocean.notification.internal.Departures;
import com.tenocean.notification.internal.Lanes;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells people. A call plans deliveries in the caller's transaction, so it is told if and only if
 * the change it tells of commits; mails and pushes leave afterwards.
 *
 * <p>A person is told once of a cause through a channel, however often this is called. The cause is
 * the thing ("verification 17"), not the event, so that a replay tells nobody twice. That holds for
 * as long as deliveries are kept ({@code tenocean.retention.deliveries}): longer than runs and
 * their events, so that nothing is left to replay by then; only a run that was under way for longer
 * than that and begins its steps anew would tell again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Notifier {
  private Deliveries deliveries;
  private PreferenceRepository preferences;
  private Recipients recipients;
  private Ways ways;
  private Departures departures;
  private Lanes lanes;
  private Clock clock;

  protected Notifier() {}

  @Inject
  public Notifier(
      Deliveries deliveries,
      PreferenceRepository preferences,
      Recipients recipients,
      Ways ways,
      Departures departures,
      Lanes lanes,
      Clock clock) {
    this.deliveries = deliveries;
    this.preferences = preferences;
    this.recipients = recipients;
    this.ways = ways;
    this.departures = departures;
    this.lanes = lanes;
    this.clock = clock;
  }

  /**
   * Tells a person where and when the person wants to be told. What the person does not want is
   * taken down as well, with the reason.
   *
   * @return whether this is news to the person
   */
  public boolean notify(UserId recipient, Notification what) {
    return notifyAll(List.of(recipient), what) == 1;
  }

  /** Tells a person at an address that is not, or no longer, the one the person is known by. */
  public boolean notifyAt(String address, UserId recipient, Notification what) {
    var mail = ways.mail(recipient, address, Route.AT_ONCE);
    return plan(List.of(mail), what, Map.of(), clock.instant()) == 1;
  }

  /**
   * Tells many, with hardly more queries than for one.
   *
   * @param people some hundreds at a time: the transaction holds all of them
   * @return to how many of them this is news
   */
  public int notifyAll(Collection<UserId> people, Notification what) {
    var now = clock.instant();
    if (what.category() == Category.SECURITY) { // also people who are not, or no longer, known
      var mails = people.stream().map(id -> ways.mail(id, null, Route.AT_ONCE)).toList();
      return plan(mails, what, Map.of(), now);
    }
    var known = recipients.find(people);
    return plan(wanted(people, known, what, now), what, known, now);
  }

  private List<PlannedDelivery> wanted(
      Collection<UserId> people, Map<UserId, Recipient> known, Notification what, Instant now) {
    var chosen = preferences.of(known, now);
    var wanted =
        people.stream()
            .flatMap(
                id ->
                    known.containsKey(id)
                        ? ways.all(known.get(id), chosen.get(id), what, now).stream()
                        : Stream.of(ways.mail(id, null, Route.GONE)))
            .toList();
    mustBeWritten(wanted, what);
    return wanted;
  }

  /** What can't be put into words for anybody is tried again, once it is mended. */
  private static void mustBeWritten(List<PlannedDelivery> wanted, Notification what) {
    var failed = wanted.stream().filter(one -> one.status() == DeliveryStatus.FAILED).toList();
    if (!failed.isEmpty()
        && wanted.stream().noneMatch(one -> one.status() == DeliveryStatus.SENT)) {
      throw new IllegalStateException(
          "template " + what.template() + " can be shown to nobody: " + failed.get(0).reason());
    }
  }

  private int plan(
      List<PlannedDelivery> wanted, Notification what, Map<UserId, Recipient> known, Instant now) {
    var news = deliveries.plan(wanted, what, now);
    departures.leave(
        news.stream()
            .filter(PlannedDelivery::leavesAtOnce)
            .map(one -> departure(one, known.get(new UserId(one.recipient())), what))
            .toList());
    return (int) news.stream().map(PlannedDelivery::recipient).distinct().count();
  }

  private Departure departure(
      PlannedDelivery delivery, @Nullable Recipient person, Notification what) {
    var address = person == null ? delivery.address() : person.address();
    boolean mustHurry = what.isUrgent() || what.category() == Category.SECURITY;
    return new Departure(delivery.deliveryId(), delivery.channel(), lanes.of(address, mustHurry));
  }
}
