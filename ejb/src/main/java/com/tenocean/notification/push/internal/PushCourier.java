package com.tenocean.notification.push.internal;

import com.tenocean.notification.NothingToTellException;
import com.tenocean.notification.push.PushDue;
import com.tenocean.workflow.RetryAfterException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes a delivery from its row to a device's push service. */
@ApplicationScoped
public class PushCourier {
  /** Whatever a device or its service does, it is settled after so many. */
  public static final int MOST_TRIES = TakenPush.MOST_TRIES;

  private PushComposer composer;
  private PushSender sender;
  private PushOutcomes outcomes;
  private Clock clock;

  PushCourier() {}

  @Inject
  public PushCourier(PushComposer composer, PushSender sender, PushOutcomes outcomes, Clock clock) {
    this.composer = composer;
    this.sender = sender;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /**
   * Sends a push. No transaction is open while it talks to the push service.
   *
   * @throws RetryAfterException if the service says when to come back, in time
   * @throws PushServiceException if it may work later, and there are tries left
   */
  public PushResult send(PushDue due) {
    try {
      return hand(composer.compose(due));
    } catch (NothingToTellException e) {
      return PushResult.suppressed(e.getMessage());
    } catch (UnusableDeviceException e) {
      return PushResult.failed(e.getMessage());
    }
  }

  private PushResult hand(ReadyPush push) {
    try {
      return sender.send(push);
    } catch (RetryAfterException e) {
      if (push.isLastTry() || e.pause().compareTo(push.lifetime()) >= 0) {
        return PushResult.failed(e.getMessage() + " for too long");
      }
      throw e;
    } catch (PushServiceException e) {
      if (push.isLastTry()) {
        return PushResult.failed(e.getMessage());
      }
      throw e;
    }
  }

  /** Takes down how it went, in the step's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(PushDue due, PushResult result) {
    outcomes.note(due, result, clock.instant());
  }
}
