package com.tenocean.workflow.contract;

import static com.tenocean.workflow.RunStatus.CANCELLED;
import static com.tenocean.workflow.RunStatus.COMPLETED;
import static com.tenocean.workflow.RunStatus.HELD;
import static com.tenocean.workflow.RunStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Runs that are cancelled by themselves: too late, or not wanted any more. */
public interface EndingContract extends WorkflowRunner {

  /** Half an hour to begin, an hour to finish, and not if it is answered. */
  private Run resting(String series, Duration time) {
    TicketScripts.put(
        EndingWorkflow.NAME,
        series,
        (ticket, steps) -> {
          steps.run("begin", () -> Effects.note(series, "began"));
          steps.sleep("rest", time);
          steps.run("end", () -> Effects.note(series, "ended"));
        });
    return start(new EndingWorkflow(), new Ticket(series, "-", 1));
  }

  @Test
  default void whoDoesNotFinishInTimeIsCancelled() {
    var run = resting("slow", Duration.ofHours(2));
    run.comesTo(WAITING);
    advance(Duration.ofMinutes(59));
    run.comesTo(WAITING);
    advance(Duration.ofMinutes(1));
    run.comesTo(CANCELLED);
    assertThat(run.error()).isEqualTo("it did not finish in time");
    advance(Duration.ofHours(1));
    run.comesTo(CANCELLED);
    assertThat(Effects.of("slow")).containsExactly("began");
  }

  @Test
  default void whoDoesNotBeginInTimeIsCancelled() {
    var run = start(new ImpatientWorkflow(), new Ticket("late", "-", 1));
    run.comesTo(HELD);
    advance(Duration.ofMinutes(30));
    run.comesTo(CANCELLED);
    assertThat(run.error()).isEqualTo("it did not begin in time");
  }

  @Test
  default void whoIsDoneInTimeIsNotCancelled() {
    var run = resting("quick", Duration.ofMinutes(50));
    run.comesTo(WAITING);
    advance(Duration.ofMinutes(50));
    run.comesTo(COMPLETED);
    publish(new ProbeAnswered("quick", "too late"));
    advance(Duration.ofMinutes(20));
    run.comesTo(COMPLETED);
  }

  @Test
  default void anEventCancelsTheRunThatItMeansAndNoOther() {
    var run = resting("unwanted", Duration.ofMinutes(50));
    run.comesTo(WAITING);
    publish(new ProbeAnswered("wanted", "never mind"));
    run.comesTo(WAITING);
    publish(new ProbeAnswered("unwanted", "never mind"));
    run.comesTo(CANCELLED);
    assertThat(run.error()).startsWith("cancelled by event ");
  }
}
