package com.tenocean.workflow;

import static com.tenocean.harness.Soon.soon;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.contract.ProbeWorkflow;
import com.tenocean.workflow.contract.Probed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** What an engine test needs: scripts to run, effects to count, runs to look at. */
@ApplicationScoped
public class Bench {
  @Inject private EventPublisher events;
  @Inject private Transactions transactions;
  @Inject private Database database;

  /** A run as its rows show it. */
  record Seen(UUID id, String status, int attempt, int stepAttempt, String error) {}

  /** Puts a script down, and publishes the event that starts it. */
  String start(String probe, Consumer<Steps> script) {
    createEffects();
    ProbeWorkflow.script(probe, script);
    return publish(new Probed(probe));
  }

  /** In a transaction of its own. */
  public String publish(DomainEvent event) {
    return transactions.inNew(() -> events.publish(event));
  }

  /** In the caller's transaction. */
  String publishHere(DomainEvent event) {
    return events.publish(event);
  }

  /** As a step publishes: in the step's own transaction. */
  void publishInStep(DomainEvent event) {
    events.publish(event);
  }

  /** A change in the database that a test can count; call it inside a step. */
  void effect(String probe, String what) {
    database.update("insert into probe_effect (probe, what) values (?, ?)", probe, what);
  }

  List<String> effects(String probe) {
    return database.query(
        "select what from probe_effect where probe = ? order by id",
        row -> row.getString(1),
        probe);
  }

  /** Of a workflow that is not the only one that the event starts. */
  Optional<Seen> run(String workflow, String eventId) {
    return database.queryOne(
        "select id, status, attempt, step_attempt, error from workflow_run"
            + " where workflow = ? and event_id = ?",
        Bench::seen,
        workflow,
        eventId);
  }

  /** Whether a gate knows of the run, or it is past its gates. */
  boolean judged(String workflow, String eventId) {
    return database
        .queryOne(
            """
            select r.status <> 'HELD' or exists (select from workflow_gate g where g.run_id = r.id)
            from workflow_run r where r.workflow = ? and r.event_id = ?
            """,
            row -> row.getBoolean(1),
            workflow,
            eventId)
        .orElseThrow();
  }

  /** Whether no run of the event stands at its first gate unjudged. */
  boolean isJudged(String eventId) {
    return database
        .queryOne(
            """
            select not exists (
              select from workflow_run r
              where r.event_id = ? and r.status = 'HELD' and r.gate = 0
                and not exists (select from workflow_gate g where g.run_id = r.id))
            """,
            row -> row.getBoolean(1),
            eventId)
        .orElseThrow();
  }

  Optional<Seen> run(String eventId) {
    return database.queryOne(
        "select id, status, attempt, step_attempt, error from workflow_run where event_id = ?",
        Bench::seen,
        eventId);
  }

  private static Seen seen(ResultSet row) throws SQLException {
    return new Seen(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getInt(3),
        row.getInt(4),
        row.getString(5));
  }

  Seen awaitStatus(String workflow, String eventId, String status) {
    return soon()
        .until(() -> run(workflow, eventId).orElseThrow(), run -> run.status().equals(status));
  }

  Seen awaitStatus(String eventId, String status) {
    return soon().until(() -> run(eventId).orElseThrow(), run -> run.status().equals(status));
  }

  void awaitStatus(RunId run, String status) {
    soon()
        .until(
            () ->
                database
                    .queryOne(
                        "select status from workflow_run where id = ?",
                        row -> row.getString(1),
                        run.value())
                    .orElseThrow(),
            status::equals);
  }

  /** Until somebody waits for a lock that another transaction holds. */
  public void awaitLock() {
    soon()
        .until(
            () ->
                count(
                        """
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """)
                    > 0);
  }

  /** How many runs of the scripts with such names have not come to an end. */
  int unfinished(String probes) {
    return count(
        """
        select count(*) from workflow_run r join event_log e on e.id = r.event_id
        where e.name = 'probe/started' and e.data ->> 'probe' like ? and r.status <> 'COMPLETED'
        """,
        probes);
  }

  /** What a statement that counts says. */
  int count(String sql, Object... parameters) {
    return database.queryOne(sql, row -> row.getInt(1), parameters).orElseThrow();
  }

  /** Where the runs stand that a workflow has of these events. */
  List<String> statuses(String workflow, List<String> events) {
    return events.stream().map(event -> run(workflow, event).orElseThrow().status()).toList();
  }

  /** The run that a run waits for, or did. */
  Optional<RunId> invokedBy(UUID run) {
    return database.queryOne(
        "select id from workflow_run where invoked_by = ?",
        row -> new RunId(row.getObject(1, UUID.class)),
        run);
  }

  /** For steps and tests that wait for one another. */
  public static void pass(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, MINUTES)).as("the other came in time").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while waiting for the other", e);
    }
  }

  List<String> steps(String eventId) {
    return steps("probe", eventId);
  }

  List<String> steps(String workflow, String eventId) {
    return database.query(
        """
        select s.step from workflow_step s join workflow_run r on r.id = s.run_id
        where r.workflow = ? and r.event_id = ? order by s.position
        """,
        row -> row.getString(1),
        workflow,
        eventId);
  }

  /** Makes room for effects, if there is none yet. */
  public void createEffects() {
    database.update(
        """
        create table if not exists probe_effect (
          id bigint generated always as identity, probe text not null, what text not null)
        """);
  }
}
