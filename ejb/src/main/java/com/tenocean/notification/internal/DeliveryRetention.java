package com.tenocean.notification.internal;

import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes deliveries that are over when their time is over, and with each those that were told
 * together in it. What is still to leave stays however old it is. Each batch is a transaction; one
 * node does it at a time.
 *
 * <p>A cause that was told before that may be told again, if anybody has it told: the rows were
 * what the database refused a second one by. Hence deliveries are kept for longer than runs and
 * their events, which is checked at the start: nothing is left that could be replayed.
 */
@ApplicationScoped
public class DeliveryRetention {
  private static final int BATCH = 500;

  private static final String ALONE =
      "select pg_try_advisory_xact_lock(hashtext('delivery retention'))";

  private static final String FORGET =
      """
      with old as (
        select id from delivery
        where id < ? and status not in ('PLANNED', 'COLLAPSED')
          and coalesce(ended_at, planned_at) < ?
        order by id limit ? for update skip locked),
      together as (delete from delivery d using old where d.collapsed_into = old.id)
      delete from delivery d using old where d.id = old.id
      """;

  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tenocean.retention.deliveries", defaultValue = "P365D")
  private Duration kept;

  /** After each batch it rests as long as that took: half of the disk is for those at work. */
  public void sweep() {
    var before = clock.instant().minus(kept);
    int deleted;
    do {
      long start = System.nanoTime();
      deleted = transactions.inNew(() -> forget(before));
      LockSupport.parkNanos(System.nanoTime() - start);
    } while (deleted == BATCH);
  }

  private Integer forget(Instant before) {
    return database.queryOne(ALONE, row -> row.getBoolean(1)).orElseThrow()
        ? database.update(FORGET, Ids.first(before), before, BATCH)
        : 0;
  }
}
