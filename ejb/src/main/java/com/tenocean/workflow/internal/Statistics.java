package com.tenocean.workflow.internal;

import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Counts what ended, minute by minute, so that charts need not go through the runs. A minute is
 * counted again while a late commit may still add to it; counting it twice changes nothing. One
 * node does it at a time.
 */
@ApplicationScoped
public class Statistics {
  /** No transaction that ends a run takes longer. */
  private static final Duration LATENESS = Duration.ofMinutes(2);

  /** After a long rest the portal catches up piece by piece. */
  private static final Duration AT_ONCE = Duration.ofDays(1);

  private static final Duration FARTHEST = Duration.ofDays(7);
  private static final Duration KEPT = Duration.ofDays(35);

  private static final String LEASE =
      """
      insert into lease (name, owner, held_until) values ('statistics', ?, ?)
      on conflict (name) do update set owner = excluded.owner, held_until = excluded.held_until
      where lease.held_until <= ?
      """;

  private static final String COUNT =
      """
      insert into workflow_stat (minute, workflow, completed, failed, cancelled, typical, slow)
      select date_trunc('minute', finished_at), coalesce(workflow, ''),
             count(*) filter (where status = 'COMPLETED'),
             count(*) filter (where status = 'FAILED'),
             count(*) filter (where status = 'CANCELLED'),
             percentile_cont(0.5) within group (order by extract(epoch from finished_at - created_at))
               filter (where status = 'COMPLETED'),
             percentile_cont(0.95) within group (order by extract(epoch from finished_at - created_at))
               filter (where status = 'COMPLETED')
      from workflow_run
      where finished_at >= ? and finished_at < ? and status in ('COMPLETED', 'FAILED', 'CANCELLED')
      group by grouping sets ((1, workflow), (1))
      on conflict (minute, workflow) do update
      set completed = excluded.completed, failed = greatest(workflow_stat.failed, excluded.failed),
          cancelled = excluded.cancelled, typical = excluded.typical, slow = excluded.slow
      """;

  /** So that the next count goes on from here, though nothing ended. */
  private static final String NOTHING =
      "insert into workflow_stat values (?, '', 0, 0, 0, null, null) on conflict do nothing";

  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Node node;
  @Inject private Clock clock;

  /** Counts what ended since the last time, as far as minutes are over. */
  public void count() {
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (isOurTurn(now)) {
      var from = from(now);
      while (from.isBefore(now)) {
        var to = from.plus(AT_ONCE).isBefore(now) ? from.plus(AT_ONCE) : now;
        count(from, to);
        from = to;
      }
    }
  }

  /** Once a minute, whichever node comes first. */
  private boolean isOurTurn(Instant now) {
    var until = now.plus(1, ChronoUnit.MINUTES);
    return transactions.inNew(() -> database.update(LEASE, node.id(), until, now) == 1);
  }

  private void count(Instant from, Instant to) {
    transactions.inNew(
        () -> {
          database.update(COUNT, from, to);
          database.update(NOTHING, to.minus(1, ChronoUnit.MINUTES));
          database.update("delete from workflow_stat where minute < ?", to.minus(KEPT));
        });
  }

  private Instant from(Instant now) {
    var farthest = now.minus(FARTHEST);
    return database
        .queryOne(
            "select minute from workflow_stat order by minute desc limit 1",
            row -> row.getObject(1, OffsetDateTime.class).toInstant())
        .map(last -> last.minus(LATENESS))
        .filter(last -> last.isAfter(farthest))
        .orElse(farthest);
  }
}
