package com.tenocean.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.MovableClock;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.contract.HandledWorkflow;
import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import com.tenocean.workflow.internal.FailedRuns;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a workflow does about its own failure. */
@ExtendWith(ArquillianExtension.class)
class HandlerIT {
  private static final String HANDLED = HandledWorkflow.NAME;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(3);

  @Inject private Bench bench;
  @Inject private Transactions transactions;
  @Inject private FailedRuns failedRuns;

  @BeforeEach
  void createEffects() {
    bench.createEffects();
  }

  @Test
  void theHandlerRunsInStepsOnceTheRetriesAreSpent() {
    failAlways("undo");
    TicketScripts.put(
        HandledWorkflow.HANDLER,
        "undo",
        (ticket, steps) -> {
          steps.run("give back", () -> bench.effect("undo", "given back"));
          steps.sleep("breathe", Duration.ofMinutes(5));
          steps.run("tell", () -> bench.effect("undo", "told"));
        });
    var event = bench.publish(new Ticket("undo", "A", 1));
    bench.awaitStatus(HANDLED, event, "BACKING_OFF");
    assertThat(bench.effects("undo")).containsExactly("taken");
    MovableClock.advance(LONGEST_PAUSE);
    bench.awaitStatus(HANDLED, event, "WAITING");
    assertThat(failures(event)).isZero();
    MovableClock.advance(Duration.ofMinutes(5));
    assertThat(bench.awaitStatus(HANDLED, event, "FAILED").error()).contains("sold out");
    assertThat(bench.effects("undo")).containsExactly("taken", "given back", "told");
    assertThat(failures(event)).isEqualTo(1);
  }

  @Test
  void aHandlerThatFailsLeavesTheFirstReason() {
    failAlways("worse");
    TicketScripts.put(
        HandledWorkflow.HANDLER,
        "worse",
        (ticket, steps) ->
            steps.run(
                "give back",
                () -> {
                  throw new NonRetriableException("the shop is shut");
                }));
    var event = bench.publish(new Ticket("worse", "A", 1));
    bench.awaitStatus(HANDLED, event, "BACKING_OFF");
    MovableClock.advance(LONGEST_PAUSE);
    assertThat(bench.awaitStatus(HANDLED, event, "FAILED").error()).contains("sold out");
    assertThat(failures(event)).isEqualTo(1);
  }

  @Test
  void aRunThatIsRetriedByHandGoesOnWhereItFailed() {
    var inStock = new AtomicBoolean();
    TicketScripts.put(
        HANDLED,
        "mended",
        (ticket, steps) -> {
          steps.run("take", () -> bench.effect("mended", "taken"));
          steps.run("buy", () -> buy("mended", inStock.get()));
        });
    TicketScripts.put(
        HandledWorkflow.HANDLER,
        "mended",
        (ticket, steps) -> steps.run("give back", () -> bench.effect("mended", "given back")));
    var event = bench.publish(new Ticket("mended", "A", 1));
    var failed = new RunId(bench.awaitStatus(HANDLED, event, "FAILED").id());
    inStock.set(true);
    transactions.inNew(() -> failedRuns.retry(failed, false));
    bench.awaitStatus(HANDLED, event, "COMPLETED");
    assertThat(bench.effects("mended")).containsExactly("taken", "given back", "bought");
  }

  private void failAlways(String series) {
    TicketScripts.put(
        HANDLED,
        series,
        (ticket, steps) -> {
          steps.run("take", () -> bench.effect(series, "taken"));
          steps.run(
              "buy",
              () -> {
                throw new IllegalStateException("sold out");
              });
        });
  }

  private void buy(String series, boolean isInStock) {
    if (!isInStock) {
      throw new NonRetriableException("sold out");
    }
    bench.effect(series, "bought");
  }

  /** How often the portal was told that the run failed. */
  private int failures(String event) {
    return bench.count(
        "select count(*) from event_log where name = 'workflow/failed' and caused_by = ?", event);
  }
}
