package com.tenocean.workflow.contract;

import com.tenocean.event.DomainEvent;
import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.Workflow;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What runs the workflows of the contract: the test kit, or the engine. */
public interface WorkflowRunner {

  /** Publishes the event that starts a run of this workflow. */
  <E extends DomainEvent> Run start(Workflow<E> workflow, E event);

  /** Publishes an event from elsewhere. */
  void publish(DomainEvent event);

  /** Lets time pass. */
  void advance(Duration time);

  /** Fails if this does not come true. */
  void comesTrue(BooleanSupplier condition);

  /** A run, as one sees it from outside. */
  interface Run {

    /** Fails if the run does not come to this. */
    void comesTo(RunStatus status);

    /** The names of the steps that are done, in order. */
    List<String> steps();

    /** Why it failed, is backing off or was cancelled; empty if it is not, or a reason is none. */
    String error();
  }
}
