package com.tenocean.benchmark;

import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Runs that are over, with their events and three steps each, as a portal of some age has them. */
@ApplicationScoped
public class PastRuns {
  private static final int BATCH = 50_000;

  /** An id as the engine makes it, of the time at which the run was; one in fifty failed. */
  private static final String MADE =
      """
      create temporary table made on commit drop as
      select n, at, 'past-' || gen_random_uuid() as event_id,
             (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || '7'
               || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid as id
      from (select n, now() - make_interval(secs => ?) + n * interval '1 second' as at
            from generate_series(1, ?) n) s
      """;

  private static final List<String> FILLED =
      List.of(
          """
          insert into event_log (id, name, data, ts, v, recorded_at, dispatched_at)
          select event_id, 'bench/plain', '{"ballast": ""}', at, '1', at, 'epoch' from made
          """,
          """
          insert into workflow_run
            (id, event_id, event_name, workflow, version, status, created_at, started_at, finished_at)
          select id, event_id, 'bench/plain', 'bench-plain', 1,
                 case when n % 50 = 0 then 'FAILED' else 'COMPLETED' end,
                 at, at, at + interval '50 milliseconds'
          from made
          """,
          """
          insert into workflow_step (run_id, position, step, kind, started_at, finished_at)
          select id, position, 'step', 'RUN', at, at from made, generate_series(0, 2) position
          """);

  @Inject private Database database;
  @Inject private Transactions transactions;

  /** Runs of every second from so long ago. */
  void add(int runs, Duration ago) {
    for (int added = 0; added < runs; added += BATCH) {
      int rest = Math.min(BATCH, runs - added);
      var begin = ago.minusSeconds(added);
      transactions.inNew(
          () -> {
            database.update(MADE, (double) begin.toSeconds(), rest);
            FILLED.forEach(database::update);
          });
    }
    for (var table : List.of("event_log", "workflow_run", "workflow_step")) {
      database.update("vacuum (analyze) " + table);
    }
  }

  long count() {
    return database
        .queryOne("select count(*) from workflow_run", row -> row.getLong(1))
        .orElseThrow();
  }
}
