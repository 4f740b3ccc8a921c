package com.tenocean.workflow.internal;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventEnvelope;
import com.tenocean.event.EventName;
import com.tenocean.event.EventPublisher;
import com.tenocean.event.EventTooLargeException;
import com.tenocean.shared.Caller;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Json;
import com.tenocean.workflow.RunId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The transactional outbox. One statement, in the caller's transaction, writes the event and a
 * queued run for each workflow it starts; after the commit the relay is told. If the process dies
 * in between, the sweep finds the rows.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Outbox implements EventPublisher {
  /** How long a run may be queued before the sweep takes its message for lost. */
  static final Duration GRACE = Duration.ofSeconds(10);

  private static final String PUBLISH =
      """
      with logged as (
        insert into event_log (id, name, data, caused_by_user, ts, v, caused_by, recorded_at)
        values (?, ?, ?::jsonb, ?, ?, ?, ?, ?)
        on conflict (id) do nothing
        returning id, name),
      queued as (
        insert into workflow_run (id, event_id, event_name, workflow, version, status, due_at, created_at)
        select r.id, e.id, e.name, r.workflow, r.version, 'QUEUED', ?, ?
        from logged e, unnest(?, ?, ?) as r (id, workflow, version))
      select count(*) from logged
      """;

  @Inject private Database database;
  @Inject private WorkflowRegistry workflows;
  @Inject private Relay relay;
  @Inject private FaultPoints faults;
  @Inject private Cause cause;
  @Inject private Caller caller;
  @Inject private Ids ids;
  @Inject private Clock clock;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @Override
  public String publish(DomainEvent event) {
    var id = ids.next().toString();
    publishOnce(id, event);
    return id;
  }

  @Override
  public boolean publishOnce(String id, DomainEvent event) {
    var name = EventName.of(event.getClass());
    var envelope =
        new EventEnvelope(
            id,
            name,
            checked(name, Json.write(event)),
            caller.current().orElse(null),
            clock.instant(),
            "1",
            cause.eventId());
    return write(envelope);
  }

  private boolean write(EventEnvelope event) {
    var started = workflows.startedBy(event.name());
    var runs = started.stream().map(w -> ids.next()).toArray(UUID[]::new);
    var now = clock.instant();
    boolean first =
        database
            .queryOne(
                PUBLISH,
                row -> row.getInt(1) == 1,
                event.id(),
                event.name().value(),
                event.data(),
                event.user() == null ? null : event.user().value(),
                event.ts(),
                event.v(),
                event.causedBy(),
                now,
                now.plus(GRACE),
                now,
                runs,
                started.stream().map(WorkflowDefinition::name).toArray(String[]::new),
                started.stream().map(WorkflowDefinition::version).toArray(Integer[]::new))
            .orElseThrow();
    if (first) {
      afterCommit(event, runs);
    }
    return first;
  }

  private void afterCommit(EventEnvelope event, UUID[] runs) {
    var due =
        List.of(runs).stream().map(run -> new RunMessage(new RunId(run), event.name())).toList();
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // All is written already.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              faults.reached(FaultPoint.AFTER_PUBLISH);
              relay.offer(new Relay.Work(List.of(event.id()), due));
            }
          }
        });
  }

  private static String checked(EventName name, String data) {
    var bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_DATA_BYTES) {
      throw new EventTooLargeException(name, bytes);
    }
    return data;
  }
}
