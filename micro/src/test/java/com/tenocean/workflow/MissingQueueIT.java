package com.tenocean.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.shared.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A broker whose broker.xml is older than the portal lacks the queue of a new event. */
@ExtendWith(ArquillianExtension.class)
class MissingQueueIT {
  private static final String BOTH_ARE_DUE =
      """
      update workflow_run set due_at = now() - interval '1 day',
        event_name = case event_id when ? then 'probe/new' else event_name end
      where event_id in (?, ?)
      """;

  @Inject private Bench bench;
  @Inject private Database database;

  @Test
  void onlyTheRunsOfThatEventWait() {
    var waiting = sleeper("waiting for a queue");
    var other = sleeper("of another queue");

    database.update(BOTH_ARE_DUE, waiting, waiting, other);

    bench.awaitStatus(other, "COMPLETED");
    assertThat(bench.run(waiting).orElseThrow().status()).isEqualTo("QUEUED");

    database.update(
        "update workflow_run set event_name = 'probe/started', due_at = now() - interval '1 day'"
            + " where event_id = ?",
        waiting);
    bench.awaitStatus(waiting, "COMPLETED");
  }

  private String sleeper(String probe) {
    var event =
        bench.start(
            probe,
            steps -> {
              steps.sleep("until it is due", Duration.ofDays(1));
              steps.run("go on", () -> bench.effect(probe, "done"));
            });
    bench.awaitStatus(event, "WAITING");
    return event;
  }
}
