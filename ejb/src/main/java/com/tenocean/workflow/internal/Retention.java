package com.tenocean.workflow.internal;

import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes finished runs, and events that no run needs, when their time is over. The ids of events
 * stay longer, so that a late double is still known. A run that is not finished stays however old
 * it is, and its event with it. Several nodes may do it at once: each takes rows that no other has.
 */
@ApplicationScoped
public class Retention {
  private static final int BATCH = 500;

  /** How long a gate's memory is kept that says nothing any more. */
  private static final Duration GATES = Duration.ofDays(1);

  private static final String FORGET_RUNS =
      """
      with old as (
        select id from workflow_run
        where id < ? and finished_at < ?
          and status in ('COMPLETED', 'FAILED', 'CANCELLED', 'SKIPPED', 'GATHERED')
        order by id limit ? for update skip locked),
      steps as (delete from workflow_step s using old where s.run_id = old.id),
      failures as (delete from workflow_failure f using old where f.run_id = old.id)
      delete from workflow_run r using old where r.id = old.id
      """;

  private static final String FORGET_EVENTS =
      """
      with old as (
        select id from event_log e
        where recorded_at < ?
          and not exists (select from workflow_run r where r.event_id = e.id)
        order by recorded_at limit ? for update skip locked),
      kept as (
        insert into event_id (id, forgotten_at) select id, ? from old on conflict do nothing)
      delete from event_log e using old where e.id = old.id
      """;

  /** A gate that remembers no run under way, and of which no time is to come. */
  private static final String FORGET_GATES =
      """
      delete from workflow_gate where (workflow, gate, key) in (
        select workflow, gate, key from workflow_gate g
        where until < ?
          and not exists (
            select from workflow_run r
            where r.id = g.run_id
              and r.status in ('HELD', 'QUEUED', 'RUNNING', 'WAITING', 'BACKING_OFF'))
        order by until limit ? for update)
      """;

  private static final String FORGET_IDS =
      """
      delete from event_id where id in (
        select id from event_id where forgotten_at < ? order by forgotten_at limit ?)
      """;

  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tenocean.retention.runs", defaultValue = "P90D")
  private Duration runs;

  @Inject
  @ConfigProperty(name = "tenocean.retention.event-ids", defaultValue = "P730D")
  private Duration eventIds;

  /** Deletes all that is over; each batch is one transaction. */
  public void sweep() {
    var now = clock.instant();
    var before = now.minus(runs);
    repeat(() -> database.update(FORGET_RUNS, Ids.first(before), before, BATCH));
    repeat(() -> database.update(FORGET_EVENTS, before, BATCH, now));
    repeat(() -> database.update(FORGET_GATES, now.minus(GATES), BATCH));
    repeat(() -> database.update(FORGET_IDS, now.minus(eventIds), BATCH));
  }

  /** After each batch it rests as long as that took: half of the disk is for those at work. */
  private void repeat(Batch batch) {
    int deleted;
    do {
      long start = System.nanoTime();
      deleted = transactions.inNew(batch::delete);
      LockSupport.parkNanos(System.nanoTime() - start);
    } while (deleted == BATCH);
  }

  private interface Batch {
    Integer delete();
  }
}
