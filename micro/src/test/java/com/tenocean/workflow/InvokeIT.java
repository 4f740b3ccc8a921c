package com.tenocean.workflow;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.contract.ProbeWorkflow;
import com.tenocean.workflow.contract.Probed;
import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import com.tenocean.workflow.internal.Cancellation;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A workflow that has another one do something, and takes what it answers. */
@ExtendWith(ArquillianExtension.class)
class InvokeIT {
  private static final String COUNTER = CounterWorkflow.NAME;

  @Inject private Bench bench;
  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Cancellation cancellation;

  /** What the invoked workflow answers. */
  record Receipt(String text) {}

  @BeforeEach
  void createEffects() {
    bench.createEffects();
  }

  @Test
  void theAnswerIsTheStepsResult() {
    TicketScripts.put(
        COUNTER,
        "sale",
        (ticket, steps) -> {
          steps.run("serve", () -> bench.effect("sale", "served " + ticket.number()));
          steps.answer(new Receipt("paid " + ticket.number()));
        });
    var event =
        bench.start(
            "sale",
            steps -> {
              steps.run("before", () -> bench.effect("sale", "before"));
              var receipt =
                  steps.invoke(
                      "sell", CounterWorkflow.class, new Ticket("sale", "A", 7), Receipt.class);
              steps.run("after", () -> bench.effect("sale", receipt.text()));
            });
    bench.awaitStatus(event, "COMPLETED");
    assertThat(bench.effects("sale")).containsExactly("before", "served 7", "paid 7");
    assertThat(bench.steps(event)).containsExactly("before", "sell", "after");
    assertThat(runsOfTheInvokedEvent(event)).as("it starts no other workflow").isEqualTo(1);
  }

  @Test
  void aWorkflowThatMayBeginAtOnceAnswersToo() {
    ProbeWorkflow.script(
        "asked",
        steps -> {
          steps.run("look", () -> bench.effect("asking", "looked"));
          steps.answer(new Receipt("seen"));
        });
    var event =
        bench.start(
            "asking",
            steps -> {
              var receipt =
                  steps.invoke("ask", ProbeWorkflow.class, new Probed("asked"), Receipt.class);
              steps.run("after", () -> bench.effect("asking", receipt.text()));
            });
    bench.awaitStatus(event, "COMPLETED");
    assertThat(bench.effects("asking")).containsExactly("looked", "seen");
  }

  @Test
  void aFailureOfTheInvokedRunIsOneOfTheStep() {
    TicketScripts.put(
        COUNTER,
        "refused",
        (ticket, steps) ->
            steps.run(
                "serve",
                () -> {
                  throw new NonRetriableException("closed");
                }));
    var event =
        bench.start(
            "refused",
            steps -> {
              try {
                steps.invoke(
                    "sell", CounterWorkflow.class, new Ticket("refused", "A", 1), Void.class);
              } catch (InvokedRunException refused) {
                steps.run("otherwise", () -> bench.effect("refused", "elsewhere"));
                throw refused;
              }
            });
    assertThat(bench.awaitStatus(event, "FAILED").error()).contains("FAILED", "closed");
    assertThat(bench.effects("refused")).containsExactly("elsewhere");
  }

  @Test
  void theCancelledRunIsNotWaitedForForEver() {
    TicketScripts.put(
        COUNTER, "gone", (ticket, steps) -> steps.sleep("for long", Duration.ofDays(300)));
    var event =
        bench.start(
            "gone",
            steps ->
                steps.invoke(
                    "sell", CounterWorkflow.class, new Ticket("gone", "A", 1), Void.class));
    var invoker = bench.awaitStatus(event, "WAITING");
    var invoked =
        soon().until(() -> bench.invokedBy(invoker.id()), Optional::isPresent).orElseThrow();
    soon().until(() -> status(invoked).equals("WAITING"));
    transactions.inNew(() -> cancellation.cancel(invoked));
    assertThat(bench.awaitStatus(event, "FAILED").error()).contains("CANCELLED");
  }

  private String status(RunId run) {
    return database
        .queryOne(
            "select status from workflow_run where id = ?", row -> row.getString(1), run.value())
        .orElseThrow();
  }

  private int runsOfTheInvokedEvent(String cause) {
    return bench.count(
        """
        select count(*) from workflow_run r join event_log e on e.id = r.event_id
        where e.caused_by = ?
        """,
        cause);
  }
}
