package com.tenocean.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.MovableClock;
import com.tenocean.shared.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Steps happen once, in order, and their results are kept. */
@ExtendWith(ArquillianExtension.class)
class StepsIT {
  @Inject private Bench bench;
  @Inject private Database database;

  @Test
  void runsEachStepOnceAndKeepsItsResult() {
    var event =
        bench.start(
            "once",
            steps -> {
              var number = steps.run("count", Integer.class, () -> effect("once", "counted", 41));
              steps.run("use", () -> bench.effect("once", "used " + (number + 1)));
            });
    bench.awaitStatus(event, "COMPLETED");
    assertThat(bench.effects("once")).containsExactly("counted", "used 42");
    assertThat(bench.steps(event)).containsExactly("count", "use");
  }

  @Test
  void aStepUsedInALoopIsToldApart() {
    var event =
        bench.start(
            "loop",
            steps -> {
              for (int i = 0; i < 3; i++) {
                var turn = i;
                steps.run("turn", () -> bench.effect("loop", "turn " + turn));
              }
            });
    bench.awaitStatus(event, "COMPLETED");
    assertThat(bench.steps(event)).containsExactly("turn", "turn #2", "turn #3");
  }

  @Test
  void aStepThatPublishesAndThenFailsPublishesNothing() {
    var tries = new AtomicInteger();
    var event =
        bench.start(
            "publishing",
            steps ->
                steps.run(
                    "publish",
                    () -> {
                      bench.publishInStep(
                          new ProbeAnswered("publishing", "try " + tries.incrementAndGet()));
                      if (tries.get() == 1) {
                        throw new IllegalStateException("after publishing");
                      }
                    }));
    bench.awaitStatus(event, "BACKING_OFF");
    MovableClock.advance(Duration.ofMinutes(1));
    bench.awaitStatus(event, "COMPLETED");
    assertThat(published("publishing")).containsExactly("try 2");
  }

  @Test
  void whatAWorkflowPublishesNamesItsCause() {
    var event =
        bench.start("cause", steps -> steps.publish("tell", new ProbeAnswered("cause", "because")));
    bench.awaitStatus(event, "COMPLETED");
    var cause =
        database.query(
            "select caused_by from event_log where name = 'probe/answered' and data ->> 'probe' = 'cause'",
            row -> row.getString(1));
    assertThat(cause).containsExactly(event);
  }

  @Test
  void sleepsWithoutAThread() {
    var event =
        bench.start(
            "sleep",
            steps -> {
              steps.sleep("a day", Duration.ofDays(1));
              steps.run("wake", () -> bench.effect("sleep", "awake"));
            });
    bench.awaitStatus(event, "WAITING");
    assertThat(bench.effects("sleep")).isEmpty();
    MovableClock.advance(Duration.ofDays(1));
    bench.awaitStatus(event, "COMPLETED");
    assertThat(bench.effects("sleep")).containsExactly("awake");
  }

  @Test
  void changedCodeUnderARunInFlightIsAnErrorWithAName() {
    var event =
        bench.start(
            "changed",
            steps -> {
              steps.run("first", () -> bench.effect("changed", "first"));
              steps.sleep("pause", Duration.ofHours(1));
            });
    bench.awaitStatus(event, "WAITING");
    ProbeWorkflow.script("changed", steps -> steps.run("another", () -> {}));
    MovableClock.advance(Duration.ofHours(1));
    var run = bench.awaitStatus(event, "FAILED");
    assertThat(run.error())
        .contains("WorkflowChangedException")
        .contains("recorded step 'first' at place 0 but now asks for 'another'");
  }

  @Test
  void aCallIsMadeOutsideATransactionWithAKeyOfItsOwn() {
    var keys = new java.util.concurrent.ConcurrentLinkedQueue<String>();
    var event =
        bench.start(
            "call",
            steps ->
                steps.call(
                    "mail",
                    Void.class,
                    call -> {
                      keys.add(call.key());
                      if (keys.size() == 1) {
                        throw new IllegalStateException("no answer");
                      }
                      return null;
                    }));
    var run = bench.awaitStatus(event, "BACKING_OFF");
    MovableClock.advance(Duration.ofMinutes(1));
    bench.awaitStatus(event, "COMPLETED");
    assertThat(List.copyOf(keys)).containsExactly(run.id() + "/mail", run.id() + "/mail");
  }

  private Integer effect(String probe, String what, int result) {
    bench.effect(probe, what);
    return result;
  }

  private List<String> published(String probe) {
    return database.query(
        "select data ->> 'answer' from event_log where name = 'probe/answered' and data ->> 'probe' = ?",
        row -> row.getString(1),
        probe);
  }
}
