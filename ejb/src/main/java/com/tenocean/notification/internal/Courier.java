package com.tenocean.notification.internal;

import com.tenocean.notification.Deliveries;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.NothingToTellException;
import com.tenocean.notification.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes a delivery from its row to the mail relay. */
@ApplicationScoped
public class Courier {
  private Composer composer;
  private MailRelay relay;
  private Suppressions suppressions;
  private Deliveries deliveries;
  private Clock clock;

  Courier() {}

  @Inject
  public Courier(
      Composer composer,
      MailRelay relay,
      Suppressions suppressions,
      Deliveries deliveries,
      Clock clock) {
    this.composer = composer;
    this.relay = relay;
    this.suppressions = suppressions;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * Sends a mail. No transaction is open while it talks to the relay; what the relay says about the
   * address is kept in one of its own, before the step is recorded, and counts once all the same.
   *
   * @param mustHurry whether it comes before others once a relay that was away is back
   * @throws MailRelayException if the relay is away
   * @throws MailDeferredException if the relay did not take the mail for now
   */
  public Outcome send(DeliveryId id, boolean mustHurry) {
    relay.mustNotBeAway(mustHurry);
    try {
      return send(composer.compose(id));
    } catch (NothingToTellException e) {
      relay.wasNotAsked();
      return Outcome.suppressed(e.getMessage());
    }
  }

  /** Sends a mail that is written. */
  Outcome send(ReadyMail mail) {
    var sent = relay.send(mail);
    if (sent.isBadMailbox()) {
      suppressions.bounced(mail.address(), sent.outcome().reason(), mail.delivery());
    } else if (mail.hasBounced() && sent.isTaken()) {
      suppressions.arrived(mail.address());
    }
    return sent.outcome();
  }

  /** Takes down how it went, in the step's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(DeliveryId id, Outcome outcome) {
    deliveries.become(id, outcome, clock.instant());
  }
}
