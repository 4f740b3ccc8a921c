package com.tenocean.workflow.internal;

import com.tenocean.event.EventName;
import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Finds what is due, by the clock: the end of a sleep, of a back-off, of somebody's patience; and
 * what a crash or a lost message left behind. Rows another node has in hand are passed over.
 */
@ApplicationScoped
public class Sweep {
  private static final int BATCH = 500;

  /** A message that is queued behind many is not lost: ask for it again later and later. */
  private static final Duration RESEND = Duration.ofSeconds(30);

  private static final String DUE =
      """
      with due as (
        select id, status from workflow_run
        where status in ('QUEUED', 'WAITING', 'BACKING_OFF') and due_at <= ?
          and workflow not in (select workflow from workflow_pause)
          and id <> all (?)
        order by due_at limit ? for update skip locked),
      woken as (
        update workflow_run r set status = 'QUEUED', due_at = ?
        from due where r.id = due.id
        returning r.id, r.event_name),
      ended as (
        delete from workflow_wait w using due where w.run_id = due.id and w.ordinal >= 0
        returning w.run_id, w.position, w.step, w.registered_at),
      recorded as (
        insert into workflow_step (run_id, position, step, kind, result, started_at, finished_at)
        select distinct on (run_id) run_id, position, step, 'WAIT', null, registered_at, ?
        from ended)
      select id, event_name from woken
      """;

  private static final String RECOVER =
      """
      update workflow_run set status = 'QUEUED', owner = null, due_at = ?
      where id = ? and owner = ? and attempt = ? and status = 'RUNNING'
      """;

  private static final String ORPHANS =
      """
      select r.id, r.owner, r.attempt from workflow_run r
      where r.status = 'RUNNING'
        and (r.owner = ? or not exists (
          select from lease l
          where l.name = 'node:' || r.owner
            and l.held_until > clock_timestamp() + make_interval(secs => ?)))
      limit ?
      """;

  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Dispatcher dispatcher;
  @Inject private WaitStore waits;
  @Inject private Lines lines;
  @Inject private Admission admission;
  @Inject private Deadlines deadlines;
  @Inject private Aftermath aftermath;
  @Inject private Invocations invocations;
  @Inject private Bulkhead bulkhead;
  @Inject private Node node;
  @Inject private Clock clock;

  private record Orphan(RunId run, UUID owner, int attempt) {}

  /**
   * Goes through all of it; what fails does not keep the rest from its turn.
   *
   * @return the runs that need a message now
   */
  List<RunMessage> all() {
    var now = clock.instant();
    var due = new ArrayList<RunMessage>();
    bulkhead.attempt("the sweep after trouble", aftermath::sweep);
    due.addAll(waiting(now));
    bulkhead.each("the recovery of orphans", this::orphans, orphan -> recover(orphan, now));
    bulkhead.each("the cancelling of late starts", deadlines::lateToStart, deadlines::cancel);
    bulkhead.each("the cancelling of late ends", deadlines::lateToFinish, deadlines::cancel);
    due.addAll(bulkhead.collect("the sweep of gates", admission::due, admission::goOn).due());
    due.addAll(bulkhead.collect("the sweep of lines", lines::unseen, lines::admit).due());
    due.addAll(
        bulkhead
            .collect("the sweep of invokers", () -> invocations.missed(BATCH), this::wake)
            .due());
    return due;
  }

  /**
   * Events first, as of the same moment: one that came in time must find its wait before that runs
   * out of patience. Where it could not be looked for, nobody's patience ends.
   */
  private List<RunMessage> waiting(Instant now) {
    var answered =
        bulkhead.collect(
            "the search for events", () -> waits.unchecked(now, BATCH), dispatcher::searchLog);
    var due = new ArrayList<>(answered.due());
    if (answered.wasTried()) {
      bulkhead.attempt("the sweep of what is due", () -> due.addAll(due(now, answered.failed())));
    }
    return due;
  }

  /** Committed before anyone is told: a message that overtakes its run's row would be dropped. */
  private List<RunMessage> due(Instant now, List<RunId> notSearched) {
    var without = notSearched.stream().map(RunId::value).toArray(UUID[]::new);
    return transactions.inNew(
        () -> database.query(DUE, Sweep::message, now, without, BATCH, now.plus(RESEND), now));
  }

  /** Committed before anyone is told, as above. */
  private List<RunMessage> wake(RunId invoked) {
    return transactions.inNew(() -> invocations.ended(invoked));
  }

  /** Runs of a dead node, and runs of this one that no thread of it works on any more. */
  private List<Orphan> orphans() {
    return database.query(ORPHANS, Sweep::orphan, node.id(), node.secondsAhead(), BATCH).stream()
        .filter(orphan -> !orphan.owner.equals(node.id()) || !node.isWorkingOn(orphan.run))
        .toList();
  }

  private void recover(Orphan orphan, Instant now) {
    transactions.inNew(
        () -> database.update(RECOVER, now, orphan.run.value(), orphan.owner, orphan.attempt));
  }

  private static RunMessage message(ResultSet row) throws SQLException {
    return new RunMessage(
        new RunId(row.getObject("id", UUID.class)), new EventName(row.getString("event_name")));
  }

  private static Orphan orphan(ResultSet row) throws SQLException {
    return new Orphan(
        new RunId(row.getObject("id", UUID.class)),
        row.getObject("owner", UUID.class),
        row.getInt("attempt"));
  }
}
