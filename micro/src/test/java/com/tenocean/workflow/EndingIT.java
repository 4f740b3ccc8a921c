package com.tenocean.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.MovableClock;
import com.tenocean.shared.Database;
import com.tenocean.workflow.contract.EndingWorkflow;
import com.tenocean.workflow.contract.ProbeAnswered;
import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs that are cancelled by themselves: too late, or not wanted any more. */
@ExtendWith(ArquillianExtension.class)
class EndingIT {
  @Inject private Bench bench;
  @Inject private Database database;

  @BeforeEach
  void createEffects() {
    bench.createEffects();
  }

  @Test
  void whoDoesNotBeginOrFinishInTimeIsCancelled() {
    sleepTwoHours("slow");
    var first = publish("slow", 1);
    bench.awaitStatus(EndingWorkflow.NAME, first, "WAITING");
    var second = publish("slow", 2);
    MovableClock.advance(Duration.ofMinutes(30));
    var late = bench.awaitStatus(EndingWorkflow.NAME, second, "CANCELLED");
    assertThat(late.error()).isEqualTo("it did not begin in time");
    assertThat(status(first)).isEqualTo("WAITING");
    MovableClock.advance(Duration.ofMinutes(30));
    var slow = bench.awaitStatus(EndingWorkflow.NAME, first, "CANCELLED");
    assertThat(slow.error()).isEqualTo("it did not finish in time");
    assertThat(bench.effects("slow")).containsExactly("began 1");
  }

  @Test
  void whoHasDoneAStepHasBegun() {
    var inSecondStep = new CountDownLatch(1);
    var mayGoOn = new CountDownLatch(1);
    TicketScripts.put(
        EndingWorkflow.NAME,
        "begun",
        (ticket, steps) -> {
          steps.run("begin", () -> bench.effect("begun", "began " + ticket.number()));
          steps.run(
              "go on",
              () -> {
                inSecondStep.countDown();
                Bench.pass(mayGoOn);
              });
        });
    var first = publish("begun", 1);
    var second = publish("begun", 2);
    Bench.pass(inSecondStep);

    MovableClock.advance(Duration.ofMinutes(30));
    bench.awaitStatus(EndingWorkflow.NAME, second, "CANCELLED");
    mayGoOn.countDown();

    bench.awaitStatus(EndingWorkflow.NAME, first, "COMPLETED");
  }

  @Test
  void whoIsInTheFirstStepHasBegun() {
    var inFirstStep = new CountDownLatch(1);
    var mayGoOn = new CountDownLatch(1);
    TicketScripts.put(
        EndingWorkflow.NAME,
        "beginning",
        (ticket, steps) ->
            steps.run(
                "begin",
                () -> {
                  inFirstStep.countDown();
                  Bench.pass(mayGoOn);
                }));
    var first = publish("beginning", 1);
    var second = publish("beginning", 2);
    Bench.pass(inFirstStep);

    MovableClock.advance(Duration.ofMinutes(30));
    bench.awaitStatus(EndingWorkflow.NAME, second, "CANCELLED");
    mayGoOn.countDown();

    bench.awaitStatus(EndingWorkflow.NAME, first, "COMPLETED");
  }

  @Test
  void anEventCancelsTheRunThatItMeansAndNoOther() {
    sleepTwoHours("unwanted");
    sleepTwoHours("wanted");
    var unwanted = publish("unwanted", 1);
    var next = publish("unwanted", 2);
    var wanted = publish("wanted", 1);
    bench.awaitStatus(EndingWorkflow.NAME, unwanted, "WAITING");
    bench.awaitStatus(EndingWorkflow.NAME, wanted, "WAITING");
    var answer = bench.publish(new ProbeAnswered("unwanted", "never mind"));
    var cancelled = bench.awaitStatus(EndingWorkflow.NAME, unwanted, "CANCELLED");
    bench.awaitStatus(EndingWorkflow.NAME, next, "CANCELLED");
    assertThat(cancelled.error()).isEqualTo("cancelled by event " + answer);
    assertThat(status(wanted)).isEqualTo("WAITING");
  }

  @Test
  void whatWasAnsweredBeforeDoesNotCancelAndAnEndForgetsIt() {
    TicketScripts.put(
        EndingWorkflow.NAME,
        "quick",
        (ticket, steps) -> steps.run("serve", () -> bench.effect("quick", "served")));
    bench.publish(new ProbeAnswered("quick", "before"));
    MovableClock.advance(Duration.ofSeconds(1));
    var event = publish("quick", 1);
    var run = bench.awaitStatus(EndingWorkflow.NAME, event, "COMPLETED");
    assertThat(
            database.query(
                "select 1 from workflow_wait where run_id = ?", row -> row.getInt(1), run.id()))
        .isEmpty();
  }

  private void sleepTwoHours(String series) {
    TicketScripts.put(
        EndingWorkflow.NAME,
        series,
        (ticket, steps) -> {
          steps.run("begin", () -> bench.effect(series, "began " + ticket.number()));
          steps.sleep("sleep", Duration.ofHours(2));
          steps.run("end", () -> bench.effect(series, "ended " + ticket.number()));
        });
  }

  private String publish(String series, int number) {
    return bench.publish(new Ticket(series, "-", number));
  }

  private String status(String event) {
    return bench.run(EndingWorkflow.NAME, event).orElseThrow().status();
  }
}
