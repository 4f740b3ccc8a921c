package com.tenocean.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.MovableClock;
import com.tenocean.shared.Database;
import com.tenocean.workflow.contract.ProbeAnswered;
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
