package com.tenocean.workflow.contract;

import static com.tenocean.workflow.RunStatus.COMPLETED;
import static com.tenocean.workflow.RunStatus.HELD;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.workflow.Workflow;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Some runs stand for several events. */
public interface FlowContract extends WorkflowRunner {

  private Run noteGathered(Workflow<Ticket> workflow, String name, String series) {
    TicketScripts.put(
        name,
        series,
        (ticket, steps) ->
            steps.run(
                "note",
                () ->
                    Effects.note(
                        series,
                        steps.gathered(Ticket.class).stream()
                            .map(one -> String.valueOf(one.number()))
                            .collect(joining(" ")))));
    return start(workflow, new Ticket(series, "-", 1));
  }

  @Test
  default void aRunThatGathersNothingStandsForItsOwnEvent() {
    noteGathered(new HandledWorkflow(), HandledWorkflow.NAME, "alone").comesTo(COMPLETED);
    assertThat(Effects.of("alone")).containsExactly("1");
  }

  @Test
  default void aBatchBeginsWhenItIsFull() {
    var run = noteGathered(new BatchWorkflow(), BatchWorkflow.NAME, "full");
    run.comesTo(HELD);
    publish(new Ticket("full", "-", 2));
    publish(new Ticket("full", "-", 3));
    run.comesTo(COMPLETED);
    assertThat(Effects.of("full")).containsExactly("1 2 3");
  }

  @Test
  default void aBatchBeginsWhenItsTimeIsOver() {
    var run = noteGathered(new BatchWorkflow(), BatchWorkflow.NAME, "half");
    publish(new Ticket("half", "-", 2));
    advance(Duration.ofMinutes(9));
    run.comesTo(HELD);
    advance(Duration.ofMinutes(1));
    run.comesTo(COMPLETED);
    assertThat(Effects.of("half")).containsExactly("1 2");
  }

  @Test
  default void debounceWaitsForQuiet() {
    var run = noteGathered(new DebouncedWorkflow(), DebouncedWorkflow.NAME, "quiet");
    advance(Duration.ofMinutes(9));
    publish(new Ticket("quiet", "-", 2));
    advance(Duration.ofMinutes(9));
    run.comesTo(HELD);
    advance(Duration.ofMinutes(1));
    run.comesTo(COMPLETED);
    assertThat(Effects.of("quiet")).containsExactly("1 2");
  }

  @Test
  default void debounceWaitsNoLongerThanItsLongest() {
    var run = noteGathered(new DebouncedWorkflow(), DebouncedWorkflow.NAME, "noise");
    for (int number = 2; number <= 4; number++) {
      advance(Duration.ofMinutes(8));
      publish(new Ticket("noise", "-", number));
    }
    run.comesTo(HELD);
    advance(Duration.ofMinutes(6));
    run.comesTo(COMPLETED);
    assertThat(Effects.of("noise")).containsExactly("1 2 3 4");
  }
}
