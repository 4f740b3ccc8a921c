package com.tenocean.notification.internal;

import com.tenocean.notification.DeliveryStatus;
import com.tenocean.notification.Outcome;

/**
 * What the relay said to a mail.
 *
 * @param isBadMailbox whether it knows the recipient's address to be of no use
 */
record Sent(Outcome outcome, boolean isBadMailbox) {

  static Sent taken() {
    return new Sent(Outcome.sent(), false);
  }

  boolean isTaken() {
    return outcome.status() == DeliveryStatus.SENT;
  }
}
