package com.tenocean.notification;

import com.tenocean.notification.Obstacle.Kind;
import com.tenocean.notification.internal.BatchLetter;
import com.tenocean.notification.internal.Departure;
import com.tenocean.notification.internal.Departures;
import com.tenocean.notification.internal.Lane;
import com.tenocean.notification.internal.Lanes;
import com.tenocean.notification.internal.Suppressions;
import com.tenocean.notification.internal.Templates;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells something again because a person wants it told again: a new delivery, whose cause names the
 * first one's and which time it is, so that each still happens once. It asks the same questions as
 * the first time, as of now: whether the person is there, wants it, and whether it is still so. In
 * the caller's transaction.
 *
 * <p>Mail of {@link Category#SECURITY} is never told again by somebody else's hand. Though its link
 * would be a fresh one, an admin could mail links to sign in to whom they please; and everybody
 * gets a new one on the page where the first was asked for.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Resending {
  private Deliveries deliveries;
  private Resends resends;
  private PreferenceRepository preferences;
  private Recipients recipients;
  private Suppressions suppressions;
  private Templates templates;
  private Lanes lanes;
  private Departures departures;
  private Clock clock;

  protected Resending() {}

  @Inject
  public Resending(
      Deliveries deliveries,
      Resends resends,
      PreferenceRepository preferences,
      Recipients recipients,
      Suppressions suppressions,
      Templates templates,
      Lanes lanes,
      Departures departures,
      Clock clock) {
    this.deliveries = deliveries;
    this.resends = resends;
    this.preferences = preferences;
    this.recipients = recipients;
    this.suppressions = suppressions;
    this.templates = templates;
    this.lanes = lanes;
    this.departures = departures;
    this.clock = clock;
  }

  /** Whether it can be told again now, and what it would say. */
  public Resendable look(DeliveryId id) {
    try {
      var delivery = deliveries.find(id).orElseThrow();
      var seen = resends.of(id);
      return new Resendable(seen.last(), letter(delivery, seen, clock.instant()).subject(), null);
    } catch (NotResentException e) {
      return new Resendable(resends.of(id).last(), null, e.obstacle());
    }
  }

  /**
   * Tells it again.
   *
   * @param before how many times it was told again when that was decided: a second press of the
   *     button, or a second admin's, is told from the first
   * @return the delivery that tells it
   * @throws NotResentException if it can't be
   */
  public DeliveryId again(DeliveryId id, int before, UserId by) {
    var now = clock.instant();
    var seen = resends.lock(id);
    var delivery = deliveries.find(id).orElseThrow();
    if (seen.last() != before) {
      throw new NotResentException(id, Obstacle.of(Kind.MEANWHILE));
    }
    letter(delivery, seen, now);
    var next = resends.add(delivery, seen, by, now);
    departures.leave(List.of(new Departure(next, delivery.channel(), lane(delivery))));
    return next;
  }

  /** Somebody waits for it. */
  private Lane lane(Delivery delivery) {
    var person = recipients.find(delivery.recipient());
    return lanes.of(person.map(Recipient::address).orElse(null), true);
  }

  private Letter letter(Delivery delivery, Resends.Seen seen, Instant now) {
    var kind = obstacle(delivery, seen);
    if (kind != null) {
      throw new NotResentException(delivery.id(), Obstacle.of(kind));
    }
    var person =
        recipients.find(delivery.recipient()).orElseThrow(() -> because(delivery, Route.GONE));
    var route = route(delivery, person, now);
    if (route.suppressed() != null) {
      throw because(delivery, route);
    }
    try {
      return templates.compose(delivery.template(), person, delivery.data());
    } catch (NothingToTellException e) {
      throw new NotResentException(delivery.id(), Obstacle.because(e.getMessage()));
    } catch (RuntimeException strange) { // an old row must not keep its own page from being shown
      throw new NotResentException(delivery.id(), Obstacle.of(Kind.UNWRITABLE));
    }
  }

  private static @Nullable Kind obstacle(Delivery delivery, Resends.Seen seen) {
    if (delivery.channel() == Channel.IN_APP) {
      return Kind.IN_APP;
    }
    if (delivery.category() == Category.SECURITY) {
      return Kind.SECURITY;
    }
    return seen.isUnderWay() ? Kind.UNDER_WAY : null;
  }

  /** As if it were urgent: who asks for it does not want to wait for the evening. */
  private Route route(Delivery delivery, Recipient person, Instant now) {
    var chosen = preferences.of(person, now);
    if (!chosen.reachable().contains(delivery.channel())) {
      return Route.NO_DEVICE;
    }
    if (delivery.channel() == Channel.EMAIL) {
      var none = objectionToMail(person.address());
      if (none != null) {
        return none;
      }
    }
    if (delivery.template().equals(BatchLetter.NAME)) {
      return Route.AT_ONCE; // what it tells of is asked about one by one, as it is put into words
    }
    var what =
        new Notification(
            delivery.category(),
            delivery.template(),
            delivery.cause(),
            delivery.data(),
            delivery.about().orElse(null),
            true);
    return Route.of(what, delivery.channel(), chosen, now);
  }

  private @Nullable Route objectionToMail(@Nullable String address) {
    return address == null
        ? Route.NO_ADDRESS
        : suppressions.objection(address).map(why -> new Route(why, null)).orElse(null);
  }

  private static NotResentException because(Delivery delivery, Route route) {
    return new NotResentException(delivery.id(), Obstacle.because(route.suppressed()));
  }
}
