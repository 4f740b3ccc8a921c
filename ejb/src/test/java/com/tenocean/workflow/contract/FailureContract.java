package com.tenocean.workflow.contract;

import static com.tenocean.workflow.RunStatus.BACKING_OFF;
import static com.tenocean.workflow.RunStatus.COMPLETED;
import static com.tenocean.workflow.RunStatus.FAILED;
import static com.tenocean.workflow.RunStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.workflow.Branch;
import com.tenocean.workflow.NonRetriableException;
import com.tenocean.workflow.OutageException;
import com.tenocean.workflow.RetryAfterException;
import com.tenocean.workflow.Steps;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What fails is tried again, in its own time; what fails for good has its handler's turn. */
public interface FailureContract extends WorkflowRunner {
  /** Longer than the pauses of one retry. */
  Duration LONGEST_PAUSE = Duration.ofMinutes(3);

  /** A run that has one retry, and a handler that notes, rests and notes again. */
  private Run handled(String series, BiConsumer<Ticket, Steps> script) {
    TicketScripts.put(HandledWorkflow.NAME, series, script);
    TicketScripts.put(
        HandledWorkflow.HANDLER,
        series,
        (ticket, steps) -> {
          steps.run("give back", () -> Effects.note(series, "given back"));
          steps.sleep("breathe", Duration.ofMinutes(5));
          steps.run("tell", () -> Effects.note(series, "told"));
        });
    return start(new HandledWorkflow(), new Ticket(series, "A", 1));
  }

  @Test
  default void theHandlersTurnComesWhenTheRetriesAreSpent() {
    var run = handled("undo", (ticket, steps) -> buy("undo", steps));
    run.comesTo(BACKING_OFF);
    assertThat(Effects.of("undo")).containsExactly("taken");
    advance(LONGEST_PAUSE);
    run.comesTo(WAITING);
    advance(Duration.ofMinutes(5));
    run.comesTo(FAILED);
    assertThat(run.error()).contains("sold out");
    assertThat(Effects.of("undo")).containsExactly("taken", "given back", "told");
    assertThat(run.steps()).containsExactly("take", "give back", "breathe", "tell");
  }

  @Test
  default void aHandlerThatFailsLeavesTheFirstReason() {
    var run = handled("worse", (ticket, steps) -> buy("worse", steps));
    TicketScripts.put(
        HandledWorkflow.HANDLER,
        "worse",
        (ticket, steps) ->
            steps.run(
                "give back",
                () -> {
                  throw new NonRetriableException("the shop is shut");
                }));
    run.comesTo(BACKING_OFF);
    advance(LONGEST_PAUSE);
    run.comesTo(FAILED);
    assertThat(run.error()).contains("sold out");
  }

  @Test
  default void whatCannotBeMendedIsTriedOnce() {
    var tries = new AtomicInteger();
    var run =
        handled(
            "hopeless",
            (ticket, steps) ->
                steps.run(
                    "buy",
                    () -> {
                      tries.incrementAndGet();
                      throw new NonRetriableException("no such thing");
                    }));
    run.comesTo(WAITING);
    assertThat(tries).hasValue(1);
    assertThat(Effects.of("hopeless")).containsExactly("given back");
  }

  @Test
  default void theOtherSideMaySayWhenToComeBack() {
    var tries = new AtomicInteger();
    var run =
        handled(
            "later",
            (ticket, steps) ->
                steps.run(
                    "buy",
                    () -> {
                      if (tries.incrementAndGet() == 1) {
                        throw new RetryAfterException("shut", Duration.ofHours(3), null);
                      }
                    }));
    run.comesTo(BACKING_OFF);
    advance(Duration.ofHours(2));
    run.comesTo(BACKING_OFF);
    assertThat(tries).hasValue(1);
    advance(Duration.ofHours(1));
    run.comesTo(COMPLETED);
  }

  @Test
  default void anOutageSpendsNoRetries() {
    var tries = new AtomicInteger();
    var run =
        handled(
            "outage",
            (ticket, steps) ->
                steps.run(
                    "buy",
                    () -> {
                      if (tries.incrementAndGet() <= 2) {
                        throw new OutageException("away", Duration.ofMinutes(1));
                      }
                    }));
    run.comesTo(BACKING_OFF);
    advance(Duration.ofMinutes(1));
    comesTrue(() -> tries.get() == 2);
    run.comesTo(BACKING_OFF);
    advance(Duration.ofMinutes(1));
    run.comesTo(COMPLETED);
  }

  @Test
  default void aBranchThatFailsHoldsUpNoneAndIsTriedAgainAlone() {
    var tries = new AtomicInteger();
    var run =
        handled(
            "branches",
            (ticket, steps) -> {
              var numbers =
                  steps.all(
                      List.of(
                          Branch.run("first", Integer.class, () -> noted("branches", 1)),
                          Branch.run("moody", Integer.class, () -> failAtFirst(tries)),
                          Branch.call("outside", Integer.class, call -> noted("branches", 3))));
              steps.run("after", () -> Effects.note("branches", numbers));
            });
    run.comesTo(BACKING_OFF);
    assertThat(run.steps()).containsExactly("first", "outside");
    advance(LONGEST_PAUSE);
    run.comesTo(COMPLETED);
    assertThat(run.steps()).containsExactly("first", "moody", "outside", "after");
    assertThat(Effects.of("branches")).containsExactly("1", "3", "[1, 2, 3]");
  }

  @Test
  default void aBranchThatFailsForGoodFailsTheRunOnceTheOthersAreDone() {
    var tries = new AtomicInteger();
    var run =
        handled(
            "broken",
            (ticket, steps) ->
                steps.all(
                    List.of(
                        Branch.run(
                            "refused",
                            Integer.class,
                            () -> {
                              throw new NonRetriableException("no such unit");
                            }),
                        Branch.run("moody", Integer.class, () -> failAtFirst(tries)))));
    run.comesTo(BACKING_OFF);
    advance(LONGEST_PAUSE);
    run.comesTo(WAITING);
    advance(Duration.ofMinutes(5));
    run.comesTo(FAILED);
    assertThat(run.error()).contains("no such unit");
    assertThat(run.steps()).containsExactly("moody", "give back", "breathe", "tell");
  }

  private static void buy(String series, Steps steps) {
    steps.run("take", () -> Effects.note(series, "taken"));
    steps.run(
        "buy",
        () -> {
          throw new IllegalStateException("sold out");
        });
  }

  private static int failAtFirst(AtomicInteger tries) {
    if (tries.incrementAndGet() == 1) {
      throw new IllegalStateException("not yet");
    }
    return 2;
  }

  private static int noted(String test, int number) {
    Effects.note(test, number);
    return number;
  }
}
