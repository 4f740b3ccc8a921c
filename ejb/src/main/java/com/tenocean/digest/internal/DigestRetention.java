package com.tenocean.digest.internal;

import com.tenocean.digest.DigestId;
import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes digests as old as the deliveries that are forgotten: some readers' issues in each
 * transaction, then the rest. The latest one stays however old it is: the next begins after it.
 */
@ApplicationScoped
public class DigestRetention {
  private static final int BATCH = 1_000;

  private static final String OLDEST =
      """
      select id from digest where started_at < ?
        and scheduled_on is distinct from (select max(scheduled_on) from digest)
      order by started_at limit 1
      """;

  private static final String FORGET_ISSUES =
      """
      delete from digest_issue where digest_id = ? and reader_id in
        (select reader_id from digest_issue where digest_id = ? order by reader_id limit ?)
      """;

  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tenocean.retention.deliveries", defaultValue = "P365D")
  private Duration kept;

  /** May be done by several nodes at once: each deletes what is left. */
  public void sweep() {
    var before = clock.instant().minus(kept);
    for (var old = oldest(before); old.isPresent(); old = oldest(before)) {
      forget(old.get());
    }
  }

  private Optional<DigestId> oldest(Instant before) {
    return transactions.inNew(
        () -> database.queryOne(OLDEST, row -> new DigestId(row.getObject(1, UUID.class)), before));
  }

  private void forget(DigestId digest) {
    var id = digest.value();
    int deleted;
    do {
      deleted = transactions.inNew(() -> database.update(FORGET_ISSUES, id, id, BATCH));
    } while (deleted == BATCH);
    transactions.inNew(() -> database.update("delete from digest where id = ?", id));
  }
}
