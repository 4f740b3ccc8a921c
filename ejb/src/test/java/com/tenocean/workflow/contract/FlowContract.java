package com.tenocean.workflow.contract;

import static com.tenocean.workflow.RunStatus.COMPLETED;
import static com.tenocean.workflow.RunStatus.FAILED;
import static com.tenocean.workflow.RunStatus.HELD;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.workflow.Workflow;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Some runs stand for several events; one whose keys can't be had fails as any does. */
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
                            .collect(joining(" ", ticket.number() + " of ", "")))));
    return start(workflow, new Ticket(series, "-", 1));
  }

  @Test
  default void aRunThatGathersNothingStandsForItsOwnEvent() {
    noteGathered(new HandledWorkflow(), HandledWorkflow.NAME, "alone").comesTo(COMPLETED);
    assertThat(Effects.of("alone")).containsExactly("1 of 1");
  }

  @Test
  default void aBatchBeginsWhenItIsFull() {
    var run = noteGathered(new BatchWorkflow(), BatchWorkflow.NAME, "full");
    run.comesTo(HELD);
    publish(new Ticket("full", "-", 2));
    publish(new Ticket("full", "-", 3));
    run.comesTo(COMPLETED);
    assertThat(Effects.of("full")).containsExactly("1 of 1 2 3");
  }

  @Test
  default void aBatchBeginsWhenItsTimeIsOver() {
    var run = noteGathered(new BatchWorkflow(), BatchWorkflow.NAME, "half");
    publish(new Ticket("half", "-", 2));
    advance(Duration.ofMinutes(9));
    run.comesTo(HELD);
    advance(Duration.ofMinutes(1));
    run.comesTo(COMPLETED);
    assertThat(Effects.of("half")).containsExactly("1 of 1 2");
  }

  @Test
  default void debounceWaitsForQuiet() {
    var run = noteGathered(new DebouncedWorkflow(), DebouncedWorkflow.NAME, "quiet");
    advance(Duration.ofMinutes(9));
    publish(new Ticket("quiet", "-", 2));
    advance(Duration.ofMinutes(9));
    run.comesTo(HELD);
    advance(Duration.ofMinutes(1));
    comesTrue(() -> Effects.of("quiet").equals(List.of("2 of 1 2")));
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
    comesTrue(() -> Effects.of("noise").equals(List.of("4 of 1 2 3 4")));
  }

  @Test
  default void aRunWhoseKeyAtAGateCanNotBeHadFails() {
    keyless("gate");
  }

  @Test
  default void aRunWhosePlaceInLineCanNotBeHadFails() {
    keyless("line");
  }

  @Test
  default void aRunWhoseEndCanNotBeAwaitedFails() {
    keyless("cancel");
  }

  private void keyless(String where) {
    keyless("keyless-" + where, where, "a ticket without a number", FlowContract::refuse);
    keyless("long-" + where, where, "at most", () -> "x".repeat(401));
  }

  private void keyless(String series, String where, String why, Supplier<?> key) {
    KeylessWorkflow.key(series, where, key);
    TicketScripts.put(
        KeylessWorkflow.HANDLER,
        series,
        (ticket, steps) -> steps.run("note", () -> Effects.note(series, "handled")));
    var run = start(new KeylessWorkflow(), new Ticket(series, "-", 1));
    run.comesTo(FAILED);
    assertThat(run.error()).contains(why);
    assertThat(Effects.of(series)).containsExactly("handled");
  }

  private static String refuse() {
    throw new IllegalStateException("a ticket without a number");
  }
}
