package com.tenocean.workflow;

import com.tenocean.event.DomainEvent;

/**
 * What is left to do when a run has failed for good: give back what its steps took, tell somebody.
 * Its steps are as durable as those of the workflow and are tried as often. Only then is the run
 * FAILED, even if the handler fails too. Retrying the run by hand begins where it failed; should it
 * fail again, the handler runs again from its top.
 */
@FunctionalInterface
public interface FailureHandler<E extends DomainEvent> {

  void failed(E event, RunFailure failure, Steps steps);
}
