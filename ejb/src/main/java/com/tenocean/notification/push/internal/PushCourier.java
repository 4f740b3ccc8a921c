package com.tenocean.notification.push.internal;

import com.tenocean.notification.NothingToTellException;
import com.tenocean.notification.push.PushDue;
import com.tenocean.workflow.RetryAfterException;
import com.tenocean.workflow.RetryPolicy;
import com.tenocean.workflow.RunFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;

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
      throw notTooSoon(e, push.tries());
    } catch (PushServiceException e) {
      if (push.isLastTry()) {
        return PushResult.failed(e.getMessage());
      }
      throw e;
    }
  }

  /** Who is busy and says "in a second" is left alone for as long as one who says nothing. */
  private static RetryAfterException notTooSoon(RetryAfterException asked, int tries) {
    var usual = RetryPolicy.pauseAfter(tries, ThreadLocalRandom.current());
    return asked.pause().compareTo(usual) >= 0
        ? asked
        : new RetryAfterException(asked.getMessage(), usual, null);
  }

  /** Takes down that the portal itself failed at it, in the step's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void giveUp(PushDue due, RunFailure failure) {
    outcomes.note(due, PushResult.givenUp(failure), clock.instant());
  }

  /** Takes down how it went, in the step's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(PushDue due, PushResult result) {
    outcomes.note(due, result, clock.instant());
  }
}
