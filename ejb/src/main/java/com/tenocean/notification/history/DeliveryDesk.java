package com.tenocean.notification.history;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.Recipient;
import com.tenocean.notification.Recipients;
import com.tenocean.notification.Resending;
import com.tenocean.shared.Caller;
import com.tenocean.shared.Database;
import com.tenocean.shared.Sql;
import com.tenocean.shared.UserId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All deliveries: what was told to whom, and what became of it. */
@Stateless
@RolesAllowed("ADMIN")
public class DeliveryDesk {
  /** How far back words are looked for, unless it is said since when or for whom. */
  public static final Duration REACH_OF_WORDS = Duration.ofDays(90);

  @Inject private Database database;
  @Inject private Recipients recipients;
  @Inject private Stories stories;
  @Inject private Resending resending;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * A part of the list, latest first.
   *
   * @param after the delivery that the part before ended with
   */
  public DeliveryList list(DeliveryFilter filter, @Nullable DeliveryId after) {
    var list =
        DeliveryList.of(select(filter, after, clock.instant()).on(database, DeliveryRows::row));
    return list.named(names(list));
  }

  static Sql select(DeliveryFilter filter, @Nullable DeliveryId after, Instant now) {
    var isFarFlung = filter.words() != null && filter.person() == null && filter.from() == null;
    var within = isFarFlung ? filter.since(now.minus(REACH_OF_WORDS)) : filter;
    return new DeliverySelect(within, after, DeliveryList.SIZE + 1).sql();
  }

  private Map<UserId, String> names(DeliveryList list) {
    var people = list.rows().stream().map(DeliveryRow::recipient).collect(toSet());
    return recipients.find(people).values().stream().collect(toMap(Recipient::id, Recipient::name));
  }

  /** The name of a person; null if the person is gone. */
  public @Nullable String name(UserId person) {
    return recipients.find(person).map(Recipient::name).orElse(null);
  }

  /**
   * All that is known of one.
   *
   * @throws com.tenocean.notification.DeliveryNotFoundException if there is none
   */
  public DeliveryStory story(DeliveryId id) {
    return stories.of(id);
  }

  /**
   * Tells it again, in the caller's name.
   *
   * @param before how many times it was told again when the caller decided
   * @return the delivery that tells it
   * @throws com.tenocean.notification.NotResentException if it can't be
   */
  public DeliveryId resend(DeliveryId id, int before) {
    return resending.again(id, before, caller.current().orElseThrow());
  }
}
