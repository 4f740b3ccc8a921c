package com.tenocean.workflow.internal;

import com.tenocean.shared.Json;
import com.tenocean.shared.UserId;
import com.tenocean.workflow.RunFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statement that writes many events under fresh ids, and the runs that they start: two lists,
 * whatever their length, so that the database knows it already.
 */
final class PublishAllStatement {
  static final String TEXT =
      """
      with logged as (
        insert into event_log (id, name, data, caused_by_user, ts, v, caused_by, recorded_at,
                               trace, dispatched_at)
        select e.id, e.name, cast(e.data as jsonb), e."user", e.ts, e.v, e."causedBy", ?,
               e.trace, 'epoch'
        from jsonb_to_recordset(cast(? as jsonb)) as e(
          id text, name text, data text, "user" uuid, ts timestamptz, v text, "causedBy" text,
          trace text))
      insert into workflow_run
        (id, workflow, version, status, due_at, line_key, priority, seq, gate, gate_keys, failing,
         start_by, finish_by, event_id, event_name, created_at)
      select r.id, r.workflow, r.version, r.status, r."dueAt", r."lineKey", r.priority,
             case r.status when 'HELD' then nextval('workflow_line_seq') end,
             r.gate, r."gateKeys", r.failing, r."startBy", r."finishBy", r."eventId", r."eventName", ?
      from jsonb_to_recordset(cast(? as jsonb)) as r(
        id uuid, workflow text, version integer, status text, "dueAt" timestamptz, "lineKey" text,
        priority integer, gate integer, "gateKeys" text[], failing jsonb, "startBy" timestamptz,
        "finishBy" timestamptz, "eventId" text, "eventName" text)
      """;

  private record Event(
      String id,
      String name,
      String data,
      @Nullable UserId user,
      Instant ts,
      String v,
      @Nullable String causedBy,
      @Nullable String trace) {}

  private record Run(
      UUID id,
      String workflow,
      int version,
      String status,
      Instant dueAt,
      @Nullable String lineKey,
      int priority,
      @Nullable Integer gate,
      @Nullable List<String> gateKeys,
      @Nullable RunFailure failing,
      @Nullable Instant startBy,
      @Nullable Instant finishBy,
      String eventId,
      String eventName) {}

  private PublishAllStatement() {}

  static Object[] values(List<Publication> all, Instant now) {
    var runs =
        all.stream()
            .flatMap(one -> one.started().stream().map(started -> run(started, one, now)))
            .toList();
    return new Object[] {
      now, Json.write(all.stream().map(PublishAllStatement::event).toList()), now, Json.write(runs)
    };
  }

  private static Event event(Publication one) {
    var event = one.event();
    return new Event(
        event.id(),
        event.name().value(),
        event.data(),
        event.user(),
        event.ts(),
        event.v(),
        event.causedBy(),
        event.trace());
  }

  private static Run run(Started run, Publication one, Instant now) {
    return new Run(
        run.id().value(),
        run.workflow().name(),
        run.workflow().version(),
        run.isQueued() ? "QUEUED" : "HELD",
        now.plus(run.isQueued() ? Outbox.GRACE : Outbox.UNSEEN),
        run.lineKey(),
        run.priority(),
        run.gate(),
        run.hasGates() ? run.keys().gates() : null,
        run.failing(),
        by(now, run.ending().startWithin()),
        by(now, run.ending().finishWithin()),
        one.event().id(),
        one.event().name().value());
  }

  private static @Nullable Instant by(Instant now, @Nullable Duration within) {
    return within == null ? null : now.plus(within);
  }
}
