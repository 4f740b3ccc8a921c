package com.tenocean.intake;

import com.tenocean.intake.internal.BatchReader;
import com.tenocean.intake.internal.Door;
import com.tenocean.intake.internal.IntakeKeys;
import com.tenocean.intake.internal.ReportedEvent;
import com.tenocean.shared.Database;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes in what programs outside report; the key is what lets them. */
@Stateless
@PermitAll
public class IntakeService {
  /** In bytes. */
  public static final int LARGEST_BATCH = 4 * 1024 * 1024;

  private static final String ONE_AT_A_TIME =
      "select 1 from pg_advisory_xact_lock(hashtextextended('intake ' || ?, 0))";

  @Inject IntakeKeys keys;
  @Inject Database database;
  @Inject BatchReader reader;
  @Inject Door door;

  /** Whether a batch with this key would be looked at. */
  public boolean knows(String key) {
    return keys.find(key).isPresent();
  }

  /**
   * Takes a batch in, in one transaction. Events whose ids are known already count as taken and do
   * nothing.
   *
   * @param batch one event or an array of them, as JSON
   * @param seed names the occasion of the batch, so that it is known when it is sent again: {@code
   *     milliseconds,entropy} with ten bytes in Base64; null if the sender gives none
   * @return the ids of the events, in their order
   * @throws UnknownKeyException if the key is not configured
   * @throws BatchRefusedException if anything in the batch is wrong; then nothing of it is stored
   */
  public List<String> accept(String key, byte[] batch, @Nullable String seed) {
    var sender = keys.find(key).orElseThrow(UnknownKeyException::new);
    var events = reader.read(batch, sender, seed);
    if (events.size() > 1) {
      // Two batches with the same ids in another order would wait for each other's rows.
      database.query(ONE_AT_A_TIME, row -> 1, key);
    }
    for (var event : events) {
      door.refusalOf(event)
          .ifPresent(
              refusal -> {
                throw new BatchRefusedException(refusal);
              });
    }
    return events.stream().map(ReportedEvent::id).toList();
  }
}
