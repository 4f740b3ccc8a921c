package com.tenocean.notification;

import com.tenocean.notification.internal.BadMailbox;
import com.tenocean.notification.internal.Suppressions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Takes down that a mail was sent back after the relay had taken it. */
@Stateless
@RolesAllowed("ADMIN")
public class BounceService {
  @Inject Deliveries deliveries;
  @Inject Suppressions suppressions;
  @Inject Clock clock;

  /**
   * Takes it down once, however often it is reported. If it says that nobody is reached at the
   * address, that counts towards the end of mail to it.
   *
   * @param code a reply code (RFC 5321), an enhanced one (RFC 3463), or both
   * @throws DeliveryNotFoundException if there was no such mail
   * @throws MailNotSentException if the mail did not leave
   */
  public void report(DeliveryId id, String code) {
    var delivery =
        deliveries
            .find(id)
            .filter(found -> found.channel() == Channel.EMAIL)
            .orElseThrow(() -> new DeliveryNotFoundException(id));
    if (delivery.status() == DeliveryStatus.BOUNCED) {
      return;
    }
    if (delivery.status() != DeliveryStatus.SENT) {
      throw new MailNotSentException(id);
    }
    boolean isFirst = deliveries.become(id, Outcome.bounced(code), clock.instant());
    if (isFirst && BadMailbox.isMeantBy(code)) {
      suppressions.sentBack(delivery, code);
    }
  }
}
