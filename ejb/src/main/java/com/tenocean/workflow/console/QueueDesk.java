package com.tenocean.workflow.console;

import com.tenocean.shared.Caller;
import com.tenocean.shared.UserId;
import com.tenocean.workflow.internal.BrokerQueues;
import com.tenocean.workflow.internal.DeadLetters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The broker's queues, and what to do about messages that can't become a run. Every method throws
 * {@link BrokerAwayException} if the broker does not answer.
 */
@Stateless
@RolesAllowed("ADMIN")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QueueDesk {
  private static final Logger LOG = Logger.getLogger(QueueDesk.class.getName());
  private static final int MOST = 50;

  @Inject private BrokerQueues queues;
  @Inject private DeadLetters deadLetters;
  @Inject private Caller caller;

  /** By name. */
  public List<QueueView> queues() {
    return queues.all();
  }

  /** The dead letters of a queue, the oldest first, at most {@value #MOST}. */
  public List<DeadLetter> deadLetters(String queue) {
    return deadLetters.of(queue, MOST);
  }

  /**
   * Puts a dead letter back on its queue.
   *
   * @param text what it should say from now on; null to leave it as it is
   * @throws DeadLetterGoneException if it is not there any more
   */
  public void sendAgain(String queue, String id, @Nullable String text) {
    deadLetters.sendAgain(queue, id, text);
    log("dead letter {0} of {1} was sent again by {2}", queue, id);
  }

  /**
   * Takes a dead letter away for good.
   *
   * @throws DeadLetterGoneException if it is not there any more
   */
  public void discard(String queue, String id) {
    deadLetters.discard(queue, id);
    log("dead letter {0} of {1} was discarded by {2}", queue, id);
  }

  private void log(String what, String queue, String id) {
    LOG.log(
        Level.INFO,
        what,
        new Object[] {id, queue, caller.current().map(UserId::toString).orElse("the portal")});
  }
}
