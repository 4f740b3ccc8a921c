package com.tenocean.workflow.internal;

import com.tenocean.event.EventEnvelope;
import com.tenocean.shared.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statement that writes an event and the runs that it starts, if no event of its id is there.
 * It has a row of places for each run and, since nearly all runs may begin at once and have no
 * deadline, says for those what the rest of the row is: half the cost of arrays of everything.
 */
final class PublishStatement {
  private static final String LOGGED =
      """
      with logged as (
        insert into event_log (id, name, data, caused_by_user, ts, v, caused_by, recorded_at,
                               trace, dispatched_at)
        values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, 'epoch')
        on conflict (id) do nothing
        returning id, name, recorded_at)
      """;

  private static final String RUNS =
      """
      , started as (
        insert into workflow_run
          (id, workflow, version, status, due_at, line_key, priority, seq, gate, gate_keys, failing,
           start_by, finish_by, event_id, event_name, created_at)
        select r.id, r.workflow, r.version, r.status, e.recorded_at + r.grace,
               r.line_key, r.priority, r.seq, r.gate, r.gate_keys, r.failing,
               r.start_by, r.finish_by, e.id, e.name, e.recorded_at
        from logged e, (values
      %s
        ) as r (id, workflow, version, status, grace, line_key, priority, seq, gate, gate_keys,
                failing, start_by, finish_by))
      """;

  private static final String PLAIN =
      "(?::uuid, ?, ?, 'QUEUED', interval '%d seconds', null::varchar, 0, null::bigint,"
              .formatted(Outbox.GRACE.toSeconds())
          + " null::integer, null::text[], null::jsonb, null::timestamptz, null::timestamptz)";

  private static final String QUEUED =
      "(?::uuid, ?, ?, 'QUEUED', interval '%d seconds', null::varchar, 0, null::bigint,"
              .formatted(Outbox.GRACE.toSeconds())
          + " null::integer, null::text[], ?::jsonb, ?::timestamptz, ?::timestamptz)";

  private static final String HELD =
      "(?::uuid, ?, ?, 'HELD', interval '%d seconds', ?::varchar, ?, nextval('workflow_line_seq'),"
              .formatted(Outbox.UNSEEN.toSeconds())
          + " ?::integer, ?::text[], null::jsonb, ?::timestamptz, ?::timestamptz)";

  private final String text;
  private final List<@Nullable Object> values = new ArrayList<>();

  PublishStatement(EventEnvelope event, Instant now, List<Started> runs) {
    addEvent(event, now);
    var rows = runs.stream().map(run -> addRun(run, now)).collect(Collectors.joining(",\n"));
    text = LOGGED + (runs.isEmpty() ? "" : RUNS.formatted(rows)) + "select true from logged";
  }

  private void addEvent(EventEnvelope event, Instant now) {
    values.add(event.id());
    values.add(event.name().value());
    values.add(event.data());
    values.add(event.user() == null ? null : event.user().value());
    values.add(event.ts());
    values.add(event.v());
    values.add(event.causedBy());
    values.add(now);
    values.add(event.trace());
  }

  private String addRun(Started run, Instant now) {
    values.add(run.id().value());
    values.add(run.workflow().name());
    values.add(run.workflow().version());
    if (run.isPlain()) {
      return PLAIN;
    }
    if (run.isQueued()) {
      values.add(run.failing() == null ? null : Json.write(run.failing()));
      return addDeadlines(run, now, QUEUED);
    }
    values.add(run.lineKey());
    values.add(run.priority());
    values.add(run.gate());
    values.add(run.gateKeys());
    return addDeadlines(run, now, HELD);
  }

  private String addDeadlines(Started run, Instant now, String row) {
    values.add(by(now, run.ending().startWithin()));
    values.add(by(now, run.ending().finishWithin()));
    return row;
  }

  private static @Nullable Instant by(Instant now, @Nullable Duration within) {
    return within == null ? null : now.plus(within);
  }

  String text() {
    return text;
  }

  Object[] values() {
    return values.toArray();
  }
}
