package com.tenocean.digest.internal;

import com.tenocean.digest.DigestId;
import com.tenocean.digest.DigestWindow;
import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import com.tenocean.workflow.NonRetriableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of digests, in the caller's transaction. */
@ApplicationScoped
public class Digests {
  /** Until the transaction ends, nobody else opens one. */
  private static final String ALONE = "select pg_advisory_xact_lock(hashtext('digest'))";

  private static final String LATEST =
      """
      select scheduled_on from digest
      where scheduled_on <= ? order by scheduled_on desc limit 1
      """;

  private static final String ADD =
      """
      insert into digest (id, scheduled_on, covers_from, asked_by, period_start, period_end,
                          expected, started_at, finished_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (scheduled_on) do nothing
      """;

  private static final String SERVED =
      """
      update digest set done_to = ?, readers = readers + ?, sent = sent + ? where id = ?
      """;

  private Database database;
  private Clock clock;

  Digests() {}

  @Inject
  Digests(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The date of the latest one up to a date; empty before the first. One of a later date was opened
   * by a clock that was wrong, and holds up none. Holds others off until the commit.
   */
  Optional<LocalDate> lockLatest(LocalDate until) {
    database.query(ALONE, row -> true);
    return database.queryOne(LATEST, row -> row.getObject(1, LocalDate.class), until);
  }

  /**
   * @param expected how many readers there are; if there are none, it is over already
   * @return whether its date had none yet
   */
  boolean add(Digest digest, int expected) {
    var now = clock.instant();
    return database.update(
            ADD,
            digest.id().value(),
            digest.scheduledOn(),
            digest.coversFrom(),
            digest.askedBy() == null ? null : digest.askedBy().value(),
            digest.period().from(),
            digest.period().to(),
            expected,
            now,
            expected == 0 ? now : null)
        == 1;
  }

  /** As its row is, which nobody else changes until the transaction ends. */
  Digest lock(DigestId id) {
    return find(id, " for update");
  }

  /**
   * @throws NonRetriableException if there is none
   */
  Digest get(DigestId id) {
    return find(id, "");
  }

  private Digest find(DigestId id, String mode) {
    return database
        .queryOne("select * from digest where id = ?" + mode, Digests::digest, id.value())
        .orElseThrow(() -> new NonRetriableException("there is no digest " + id));
  }

  void collected(DigestId id) {
    database.update("update digest set collected = true where id = ?", id.value());
  }

  /** Some more readers are done; for so many of them there was something new. */
  void served(DigestId id, UserId last, int readers, int sent) {
    database.update(SERVED, last.value(), readers, sent, id.value());
  }

  void finish(DigestId id) {
    database.update(
        "update digest set finished_at = ? where id = ? and finished_at is null",
        clock.instant(),
        id.value());
  }

  private static Digest digest(ResultSet row) throws SQLException {
    return new Digest(
        new DigestId(row.getObject("id", UUID.class)),
        row.getObject("scheduled_on", LocalDate.class),
        row.getObject("covers_from", LocalDate.class),
        user(row, "asked_by"),
        new DigestWindow(instant(row, "period_start"), instant(row, "period_end")),
        row.getBoolean("collected"),
        user(row, "done_to"),
        row.getObject("finished_at") != null);
  }

  private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new UserId(id);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
