package com.tenocean.workflow.internal;

import com.tenocean.event.EventName;
import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Brings events and open waits together. The rule that misses none: a wait commits, then the log is
 * searched for it; an event commits, then the waits are searched for it. Whichever commits last
 * sees the other. A conditional update on the run picks one winner where several would end its
 * wait.
 */
@ApplicationScoped
public class Dispatcher {
  /**
   * An event counts that had not committed when the run's own was published. Where that is not
   * known, because the database is another one since, or a release before wrote the row, it is told
   * by its time.
   */
  private static final String SAME =
      """
      e.recorded_at >= w.since
        and (least(e.recorded_at, own.recorded_at) < (select since from database_cluster)
             or e.xid is null or own.seen is null
             or not pg_visible_in_snapshot(e.xid, own.seen))
        and not exists (select from jsonb_each_text(w.match) m
                        where e.data ->> m.key is distinct from m.value)
        and not exists (select from workflow_step s where s.run_id = w.run_id and s.event_id = e.id)
      """;

  private static final String ANSWERED =
      """
      select w.run_id, w.ordinal, w.attempt, e.id as event_id, e.data
      from event_log e
        cross join lateral jsonb_each_text(e.data) field
        join workflow_wait w
          on w.event_name = e.name and w.match_key = field.key || '=' || field.value
        join workflow_run r on r.id = w.run_id
        join event_log own on own.id = r.event_id
      where e.id = any (?)
        and\s"""
          + SAME
          + "order by w.run_id, e.recorded_at, w.ordinal";

  private static final String SEARCH =
      """
      select w.run_id, w.ordinal, w.attempt, e.id as event_id, e.data
      from workflow_wait w
        join event_log e on e.name = w.event_name
        join workflow_run r on r.id = w.run_id
        join event_log own on own.id = r.event_id
      where w.run_id = ? and\s"""
          + SAME
          + "order by w.ordinal < 0 desc, e.recorded_at, w.ordinal limit 1";

  private static final String WAKE =
      """
      with woken as (
        update workflow_run r set status = 'QUEUED', due_at = ?
        where r.id = ? and r.status = 'WAITING' and r.attempt = ?
        returning r.id, r.event_name),
      ended as (
        delete from workflow_wait w using woken
        where w.run_id = woken.id and w.ordinal >= 0 returning w.*),
      recorded as (
        insert into workflow_step (run_id, position, step, kind, result, event_id, started_at, finished_at)
        select run_id, position, step, 'WAIT', ?, ?, registered_at, ? from ended where ordinal = ?)
      select event_name from woken
      """;

  @Inject private Database database;
  @Inject private Cancellation cancellation;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  private record Match(RunId run, int awaited, int attempt, String eventId, String data) {
    boolean cancels() {
      return awaited < 0;
    }
  }

  /**
   * Ends the waits that these events answer.
   *
   * @return the runs that are due now
   */
  List<RunMessage> dispatch(Collection<String> events) {
    var ids = events.toArray(String[]::new);
    var matches = database.query(ANSWERED, Dispatcher::match, (Object) ids);
    // Each by itself: it may take the locks of a gate and of a line.
    matches.stream()
        .filter(Match::cancels)
        .forEach(match -> transactions.inNew(() -> cancel(match)));
    var answered = matches.stream().filter(match -> !match.cancels()).toList();
    return answered.isEmpty() ? List.of() : transactions.inNew(() -> answers(answered));
  }

  private List<RunMessage> answers(List<Match> matches) {
    var now = clock.instant();
    return matches.stream().flatMap(match -> answer(match, now).stream()).toList();
  }

  /**
   * Searches the log for an event that came before the wait did.
   *
   * @return the run, if it is due now
   */
  List<RunMessage> searchLog(RunId run) {
    return transactions.inNew(
        () -> {
          var now = clock.instant();
          var found = answers(database.query(SEARCH, Dispatcher::match, run.value()));
          if (found.isEmpty()) {
            database.update(
                "update workflow_wait set checked_at = ? where run_id = ?", now, run.value());
          }
          return found;
        });
  }

  private List<RunMessage> answer(Match match, Instant now) {
    if (match.cancels()) {
      cancel(match);
      return List.of();
    }
    return wake(match, now);
  }

  private void cancel(Match match) {
    cancellation.cancelIfUnderWay(match.run, "cancelled by event " + match.eventId);
  }

  private List<RunMessage> wake(Match match, Instant now) {
    return database.query(
        WAKE,
        row -> new RunMessage(match.run, new EventName(row.getString(1))),
        now.plus(Outbox.GRACE),
        match.run.value(),
        match.attempt,
        AwaitedEvent.json(match.awaited, match.data),
        match.eventId,
        now,
        match.awaited);
  }

  private static Match match(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Match(
        new RunId(row.getObject("run_id", UUID.class)),
        row.getInt("ordinal"),
        row.getInt("attempt"),
        row.getString("event_id"),
        row.getString("data"));
  }
}
