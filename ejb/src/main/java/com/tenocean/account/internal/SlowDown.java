package com.tenocean.account.internal;

import com.tenocean.shared.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Slows guessing down. A try is counted before the password is looked at, in a transaction of its
 * own, so that a hundred at the same moment are a hundred; a success takes it back. Tries during a
 * pause are turned away uncounted: whoever waits gets in, whatever others do meanwhile.
 */
@ApplicationScoped
public class SlowDown {
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

  @Inject Database database;
  @Inject Clock clock;

  private record Tries(Subject subject, int count, Instant retryAt) {}

  /**
   * @return zero if the try may go ahead and is counted; else how long to wait
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Duration count(List<Subject> subjects) {
    var all = new ArrayList<Tries>();
    subjects.forEach(subject -> all.add(lock(subject, now())));
    var now = now(); // not before the locks: who held them may have written a later one
    var longest = all.stream().map(Tries::retryAt).max(Instant::compareTo).orElse(now);
    if (longest.isAfter(now)) {
      return Duration.between(now, longest);
    }
    all.forEach(tries -> add(tries, now));
    return Duration.ZERO;
  }

  /** The database would round it up. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The try was no guess. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void forgive(List<Subject> subjects) {
    for (var subject : subjects) {
      if (subject.pace().isForgivenAtOnce()) {
        database.update("delete from slow_down where subject = ?", subject.hash());
      } else {
        database.update(
            "update slow_down set tries = greatest(tries - 1, 0), retry_at = last_at"
                + " where subject = ?",
            subject.hash());
      }
    }
  }

  /** Removes what no longer counts. */
  @Transactional
  public void clean() {
    database.update("delete from slow_down where last_at < ?", oldest(clock.instant()));
  }

  /** All callers lock their subjects in the same order of paces, so none waits for another. */
  private Tries lock(Subject subject, Instant now) {
    return database
        .queryOne(
            "insert into slow_down as s (subject, tries, retry_at, last_at) values (?, 0, ?, ?)"
                + " on conflict (subject) do update set tries ="
                + " case when s.last_at < ? then 0 else s.tries end returning tries, retry_at",
            row ->
                new Tries(subject, row.getInt(1), instant(row.getObject(2, OffsetDateTime.class))),
            subject.hash(),
            now,
            now,
            oldest(now))
        .orElseThrow();
  }

  private void add(Tries tries, Instant now) {
    int count = tries.count() + 1;
    database.update(
        "update slow_down set tries = ?, retry_at = ?, last_at = ? where subject = ?",
        count,
        now.plus(tries.subject().pace().pauseAfter(count)),
        now,
        tries.subject().hash());
  }

  private static Instant oldest(Instant now) {
    return now.minus(FORGOTTEN_AFTER);
  }

  private static Instant instant(OffsetDateTime time) {
    return time.toInstant();
  }
}
