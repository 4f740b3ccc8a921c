package com.tenocean.notification.history;

import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryId;
import com.tenocean.shared.Caller;
import com.tenocean.shared.Database;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the portal sent to the caller of late, and what it did not send. */
@Stateless
@RolesAllowed({"TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", "ALUMNI"})
public class OwnDeliveries {
  /** How far back it goes. */
  public static final Duration REACH = Duration.ofDays(90);

  @Inject Database database;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Latest first; a part at a time.
   *
   * @param channel null for all
   */
  public DeliveryList list(@Nullable Channel channel, @Nullable DeliveryId after) {
    var own =
        DeliveryFilter.own(caller.current().orElseThrow(), channel, clock.instant().minus(REACH));
    return DeliveryList.of(
        new DeliverySelect(own, after, DeliveryList.SIZE + 1)
            .sql()
            .on(database, DeliveryRows::row));
  }
}
