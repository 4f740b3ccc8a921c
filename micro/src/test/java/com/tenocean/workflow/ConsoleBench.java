package com.tenocean.workflow;

import com.tenocean.shared.Database;
import com.tenocean.workflow.contract.ProbeAnswered;
import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Runs for the console to show. */
@ApplicationScoped
public class ConsoleBench {
  /** An id as {@code Ids} makes it, but later for a higher number; one in twenty fails. */
  private static final String FINISHED =
      """
      with made as (
        select n, cast(? as timestamptz) + n * interval '1 millisecond' as at
        from generate_series(?, ?) n),
      named as (
        select *, (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || '7'
          || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid as id from made)
      insert into workflow_run
        (id, event_id, event_name, workflow, version, status, created_at, started_at, finished_at)
      select id, ? || '-' || n, 'probe/none', ?, 1,
        case when n % 20 = 0 then 'FAILED' when n % 33 = 0 then 'CANCELLED' else 'COMPLETED' end,
        at, at, at + interval '50 milliseconds'
      from named
      """;

  /** Rows: far below what a busy machine inserts before the portal's socket gives up waiting. */
  private static final int AT_ONCE = 20_000;

  @Inject private Bench bench;
  @Inject private Database database;
  @Inject private Clock clock;

  /** One that does a step, publishes an event, and fails for good. */
  public String failing(String probe) {
    var event =
        bench.start(
            probe,
            steps -> {
              steps.run("before", String.class, () -> "four");
              steps.publish("tell others", new ProbeAnswered(probe, "yes"));
              steps.run(
                  "refuse",
                  () -> {
                    throw new NonRetriableException("no such unit");
                  });
            });
    bench.awaitStatus(event, "FAILED");
    return event;
  }

  /** One that waits for an answer that does not come. */
  public String waiting(String probe, Duration patience) {
    var event =
        bench.start(
            probe,
            steps ->
                steps.waitFor(
                    "answer",
                    patience,
                    Awaited.event(ProbeAnswered.class, "probe", "to " + probe)));
    bench.awaitStatus(event, "WAITING");
    return event;
  }

  /**
   * One that has invoked another, which has answered.
   *
   * @return the run that answered
   */
  public RunId answering(String probe) {
    TicketScripts.put(CounterWorkflow.NAME, probe, (ticket, steps) -> steps.answer("sold"));
    var event =
        bench.start(
            probe,
            steps ->
                steps.invoke(
                    "sell", CounterWorkflow.class, new Ticket(probe, "A", 1), String.class));
    var invoker = bench.awaitStatus(event, "COMPLETED");
    return bench.invokedBy(invoker.id()).orElseThrow();
  }

  /** Rows of runs that are over; their events are not in the log. */
  public void finishedRuns(String workflow, int number) {
    var since = aWhileAgo();
    for (int first = 1; first <= number; first += AT_ONCE) {
      var last = Math.min(first + AT_ONCE - 1, number);
      database.update(FINISHED, since, first, last, workflow, workflow);
    }
  }

  /** Events that started nothing. */
  public void manyEvents(int number) {
    database.update(
        """
        insert into event_log (id, name, data, ts, v, recorded_at)
        select 'none-' || n, 'probe/none', '{}', t.at, '1', t.at - n * interval '1 second'
        from generate_series(1, ?) n, cast(? as timestamptz) as t(at)
        """,
        number,
        aWhileAgo());
  }

  /** As the statistics write them. */
  public void aMonthOfMinutes() {
    database.update(
        """
        insert into workflow_stat
        select date_trunc('minute', cast(? as timestamptz)) - n * interval '1 minute', 'many',
          1, 0, 0, 1, 1
        from generate_series(1, 40000) n
        """,
        clock.instant());
  }

  /** Before what other tests do, and too late for what deletes the old. */
  private Instant aWhileAgo() {
    return clock.instant().minus(Duration.ofDays(30));
  }
}
