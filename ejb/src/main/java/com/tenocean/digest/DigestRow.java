package com.tenocean.digest;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a digest went, or goes.
 *
 * @param expected how many readers there were when it began
 * @param readers how many have been served
 * @param sent for how many of them there was something new
 * @param run of the workflow; null once that is forgotten
 */
public record DigestRow(
    DigestId id,
    LocalDate scheduledOn,
    DigestState state,
    Instant startedAt,
    @Nullable Instant finishedAt,
    int expected,
    int readers,
    int sent,
    @Nullable UUID run)
    implements Serializable {
  private static final int ALL = 100;

  /** For how many there was nothing new. */
  public int skipped() {
    return readers - sent;
  }

  /** How much is done. People may have come since it began, but there is never more than all. */
  public int percent() {
    return expected == 0 ? ALL : Math.min(ALL, (int) ((long) readers * ALL / expected));
  }
}
