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
  private Deliveries deliveries;
  private Clock clock;

  Courier() {}

  @Inject
  public Courier(Composer composer, MailRelay relay, Deliveries deliveries, Clock clock) {
    this.composer = composer;
    this.relay = relay;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * Sends a mail. No transaction is open while it talks to the relay.
   *
   * @throws com.tenocean.workflow.RetryAfterException if the relay asks to come back later
   * @throws MailRelayException if the relay can't be reached
   */
  public Outcome send(DeliveryId id) {
    try {
      return relay.send(composer.compose(id));
    } catch (NothingToTellException e) {
      return Outcome.suppressed(e.getMessage());
    }
  }

  /** Takes down how it went, in the step's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(DeliveryId id, Outcome outcome) {
    deliveries.find(id).ifPresent(delivery -> delivery.become(outcome, clock.instant()));
  }
}
