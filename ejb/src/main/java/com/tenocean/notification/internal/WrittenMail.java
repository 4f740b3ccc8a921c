package com.tenocean.notification.internal;

import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A mail, or why there is none.
 *
 * @param mail null if there is nothing to tell
 * @param nothing what becomes of the delivery then; else null
 */
record WrittenMail(DeliveryId delivery, @Nullable ReadyMail mail, @Nullable Outcome nothing) {

  static WrittenMail of(ReadyMail mail) {
    return new WrittenMail(mail.delivery(), mail, null);
  }

  static WrittenMail none(DeliveryId delivery, String why) {
    return new WrittenMail(delivery, null, Outcome.suppressed(why));
  }
}
