package com.tenocean.notification.push;

import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.NotificationNotFoundException;
import com.tenocean.notification.push.internal.PushMessages;
import com.tenocean.shared.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** What a pushed notification leads to, once the caller has clicked on it. */
@Stateless
@RolesAllowed({"TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", "ALUMNI"})
public class PushedService {
  @Inject PushMessages messages;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Opens one of the caller's; under the portal's bell it counts as read then.
   *
   * @return the path of the page that it leads to; empty if it leads to none in particular
   * @throws NotificationNotFoundException if it is not the caller's
   */
  public Optional<String> open(DeliveryId id) {
    var me = caller.current().orElseThrow();
    var headline = messages.told(me, id).orElseThrow(() -> new NotificationNotFoundException(id));
    messages.read(me, id, clock.instant());
    return Optional.ofNullable(headline.target());
  }
}
