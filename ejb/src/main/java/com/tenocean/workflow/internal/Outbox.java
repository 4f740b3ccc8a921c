package com.tenocean.workflow.internal;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventEnvelope;
import com.tenocean.event.EventName;
import com.tenocean.event.EventPublisher;
import com.tenocean.event.EventTooLargeException;
import com.tenocean.event.Occasion;
import com.tenocean.shared.Caller;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Json;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.Workflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The transactional outbox. One statement, in the caller's transaction, writes the event and a
 * queued run for each workflow it starts; after the commit the relay is told. If the process dies
 * in between, the sweep finds the rows.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Outbox implements EventPublisher {
  /**
   * How long a run may be queued before the sweep takes its message for lost though nobody knows of
   * any trouble.
   */
  static final Duration GRACE = Duration.ofMinutes(1);

  /** How long nobody may have looked at a run that is held. */
  static final Duration UNSEEN = Duration.ofSeconds(10);

  @Inject private Database database;
  @Inject private WorkflowRegistry workflows;
  @Inject private Lines lines;
  @Inject private WaitStore waits;
  @Inject private FreshRuns freshRuns;
  @Inject private Relay relay;
  @Inject private WaitSearch search;
  @Inject private Admitter admitter;
  @Inject private AfterCommit afterCommit;
  @Inject private FaultPoints faults;
  @Inject private Cause cause;
  @Inject private RunTraces traces;
  @Inject private Caller caller;
  @Inject private Ids ids;
  @Inject private Clock clock;

  @Override
  public String publish(DomainEvent event) {
    var occasion = fresh();
    publish(occasion, event);
    return occasion.id();
  }

  @Override
  public void publishAll(List<? extends DomainEvent> events) {
    if (!events.isEmpty()) {
      traces.publishing(
          EventName.of(events.get(0).getClass()),
          events.size() + " at once",
          () -> {
            writeAll(events.stream().map(event -> publication(fresh(), event)).toList());
            return null;
          });
    }
  }

  @Override
  public boolean publishOnce(String id, DomainEvent event) {
    return publishOnce(occasion(id), event);
  }

  @Override
  public boolean publishOnce(Occasion occasion, DomainEvent event) {
    return !isForgotten(occasion.id()) && publish(occasion, event);
  }

  /** Whether an event of this id was, so long ago that its row is deleted. */
  private boolean isForgotten(String id) {
    return database.queryOne("select 1 from event_id where id = ?", row -> true, id).isPresent();
  }

  private Occasion fresh() {
    return occasion(ids.next().toString());
  }

  private Occasion occasion(String id) {
    return new Occasion(id, now(), caller.current().orElse(null));
  }

  /** Begins a run of this workflow alone, for a step that waits for it. */
  void invoke(
      Class<? extends Workflow<?>> workflow, DomainEvent event, RunId invoker, int position) {
    var run = started(workflows.newest(workflow), event, true);
    write(new Publication(envelope(fresh(), event), List.of(run)));
    database.update(
        "update workflow_run set invoked_by = ?, invoked_at = ? where id = ?",
        invoker.value(),
        position,
        run.id().value());
  }

  private boolean publish(Occasion occasion, DomainEvent event) {
    return traces.publishing(
        EventName.of(event.getClass()), occasion.id(), () -> write(publication(occasion, event)));
  }

  private Publication publication(Occasion occasion, DomainEvent event) {
    return new Publication(
        envelope(occasion, event),
        workflows.startedBy(EventName.of(event.getClass())).stream()
            .map(workflow -> started(workflow, event, false))
            .toList());
  }

  private EventEnvelope envelope(Occasion occasion, DomainEvent event) {
    var name = EventName.of(event.getClass());
    return new EventEnvelope(
        occasion.id(),
        name,
        checked(name, Json.write(event)),
        occasion.user(),
        occasion.ts(),
        "1",
        cause.eventId(),
        traces.parent());
  }

  private boolean write(Publication one) {
    lock(List.of(one));
    var now = now();
    var statement = new PublishStatement(one.event(), now, one.started());
    boolean first =
        database.queryOne(statement.text(), row -> true, statement.values()).isPresent();
    if (first) {
      follow(List.of(one), now);
    }
    return first;
  }

  private void writeAll(List<Publication> all) {
    lock(all);
    var now = now();
    database.update(PublishAllStatement.TEXT, PublishAllStatement.values(all, now));
    follow(all, now);
  }

  private void follow(List<Publication> all, Instant now) {
    all.forEach(one -> one.started().forEach(this::awaitCancelling));
    afterCommit.run(() -> tellRelay(all, now));
  }

  private Started started(WorkflowDefinition<?> workflow, DomainEvent data, boolean isInvoked) {
    return Started.by(data, new RunId(ids.next()), workflow, isInvoked);
  }

  /**
   * So that the order of a line is that of the commits: nobody else publishes for it till then.
   * Always in one order, so that two that publish much don't wait for one another.
   */
  private void lock(List<Publication> all) {
    all.stream()
        .flatMap(Publication::places)
        .filter(Place::isInOrder)
        .map(Place::line)
        .distinct()
        .sorted(comparing(Line::workflow).thenComparing(Line::key))
        .forEach(lines::lock);
  }

  private void awaitCancelling(Started run) {
    var now = clock.instant();
    waits.openForCancelling(run.id(), run.keys().cancelling(), now, now);
  }

  private void tellRelay(List<Publication> all, Instant recordedAt) {
    faults.reached(FaultPoint.AFTER_PUBLISH);
    all.forEach(one -> one.fresh().forEach(run -> keep(run, one.event(), recordedAt)));
    var started = all.stream().flatMap(one -> one.started().stream()).toList();
    relay.offer(all.stream().flatMap(Outbox::messages).toList());
    all.forEach(one -> search.offer(one.event()));
    started.stream()
        .filter(Started::hasGates)
        .collect(groupingBy(run -> run.workflow().name(), mapping(Started::id, toList())))
        .forEach(admitter::offerAtGate);
    admitter.offer(
        started.stream()
            .filter(run -> !run.hasGates())
            .flatMap(run -> run.keys().place().stream())
            .map(Place::line)
            .collect(toSet()));
  }

  private static Stream<RunMessage> messages(Publication one) {
    return one.queued().map(run -> new RunMessage(run.id(), one.event().name()));
  }

  private void keep(Started run, EventEnvelope event, Instant recordedAt) {
    var workflow = run.workflow();
    freshRuns.add(
        run.id(),
        new FreshRuns.Fresh(
            workflow.name(), workflow.version(), run.isInvoked(), event, recordedAt));
  }

  /** As the database keeps it: a workflow must not see other times after a crash. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String checked(EventName name, String data) {
    var bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_DATA_BYTES) {
      throw new EventTooLargeException(name, bytes);
    }
    return data;
  }
}
