package com.tenocean.workflow;

import com.tenocean.event.DomainEvent;
import java.util.Optional;

/**
 * What the portal does about an event, from top to bottom, made of steps.
 *
 * <p>Implementations are CDI beans ({@code @ApplicationScoped}) with a {@link WorkflowName}; the
 * container finds them, and each gets a run for each event of type {@code E}. Between steps a
 * workflow does nothing that could differ on a second pass: no clock, no random number, no query.
 * After a crash or a wait {@link #run} is called again from the top, and steps that are done return
 * what they returned.
 *
 * @param <E> the event that starts it
 */
public interface Workflow<E extends DomainEvent> {

  void run(E event, Steps steps);

  default RetryPolicy retries() {
    return RetryPolicy.DEFAULT;
  }

  /** When a run is cancelled by itself; never, unless the workflow says otherwise. */
  default Ending<E> ending() {
    return Ending.none();
  }

  /** How many runs may be under way at once; all, unless the workflow says otherwise. */
  default Flow<E> flow() {
    return Flow.free();
  }

  /** What to do when a run has failed for good; nothing, unless the workflow says otherwise. */
  default Optional<FailureHandler<E>> onFailure() {
    return Optional.empty();
  }
}
