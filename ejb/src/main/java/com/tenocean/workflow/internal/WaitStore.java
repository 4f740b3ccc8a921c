package com.tenocean.workflow.internal;

import com.tenocean.event.EventName;
import com.tenocean.shared.Database;
import com.tenocean.shared.Json;
import com.tenocean.workflow.Awaited;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.internal.RecordedSteps.Here;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The rows of open waits. */
@ApplicationScoped
public class WaitStore {
  /**
   * A transaction that published before the run's own event may commit after it; none lasts longer
   * than this.
   */
  private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

  private static final String OPEN =
      """
      insert into workflow_wait
        (run_id, ordinal, attempt, position, step, event_name, match_key, match, since, registered_at)
      values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
      """;

  private static final Duration RECHECK = Duration.ofMinutes(10);

  private static final String UNCHECKED =
      """
      (select run_id from workflow_wait
       where coalesce(checked_at, '-infinity') <= ?
       order by coalesce(checked_at, '-infinity') limit ?)
      union
      (select w.run_id from workflow_run r join workflow_wait w on w.run_id = r.id
       where r.status = 'WAITING' and r.due_at <= ? order by r.due_at limit ?)
      """;

  @Inject private Database database;

  void open(ClaimedRun run, Here here, List<Awaited<?>> awaited, Instant now) {
    var since = run.eventRecordedAt().minus(LONGEST_TRANSACTION);
    for (int ordinal = 0; ordinal < awaited.size(); ordinal++) {
      var one = awaited.get(ordinal);
      var wait = new Wait(run.id(), ordinal, run.attempt(), here.position(), here.step());
      insert(wait, one, since, now);
    }
  }

  /**
   * What cancels a run is awaited from its begin to its end, under ordinals below zero.
   *
   * @param since events that were published before do not count
   */
  void openForCancelling(RunId run, List<Awaited<?>> awaited, Instant since, Instant now) {
    for (int i = 0; i < awaited.size(); i++) {
      insert(new Wait(run, -1 - i, 0, 0, "cancel"), awaited.get(i), since, now);
    }
  }

  /** A run that has ended waits for nothing more. */
  void forget(RunId run) {
    database.update("delete from workflow_wait where run_id = ?", run.value());
  }

  private record Wait(RunId run, int ordinal, int attempt, int position, String step) {}

  private void insert(Wait wait, Awaited<?> awaited, Instant since, Instant now) {
    database.update(
        OPEN,
        wait.run.value(),
        wait.ordinal,
        wait.attempt,
        wait.position,
        wait.step,
        EventName.of(awaited.type()).value(),
        key(awaited),
        Json.write(awaited.fields()),
        since,
        now);
  }

  /**
   * Runs whose waits should be looked up in the log: those that never were, because the node died
   * in between; those that were not for a while, lest an event be missed whose commit nobody could
   * be told of; and those that are about to run out of patience.
   */
  List<RunId> unchecked(Instant now, int limit) {
    return database.query(
        UNCHECKED,
        row -> new RunId(row.getObject(1, UUID.class)),
        now.minus(RECHECK),
        limit,
        now,
        limit);
  }

  private static String key(Awaited<?> awaited) {
    var first = awaited.fields().entrySet().iterator().next();
    return first.getKey() + "=" + first.getValue();
  }
}
