package com.tenocean.digest.internal;

import com.tenocean.digest.DigestDay;
import com.tenocean.digest.DigestId;
import com.tenocean.digest.DigestWindow;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.TestClock;
import com.tenocean.shared.TestDatabase;
import com.tenocean.shared.UserId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A real PostgreSQL without digests, and somebody who wants one every day. */
final class DigestFixture {
  final TestClock clock = new TestClock();
  final Database database = new Database(TestDatabase.dataSource());
  final Ids ids = new Ids(clock);
  final DigestPlan plan = new DigestPlan(ZoneOffset.UTC, DigestDay.MONDAY, LocalTime.of(8, 0));
  final Digests digests = new Digests(database, clock);
  final DigestReaders readers = new DigestReaders(database, plan);
  final Issues issues =
      new Issues(database, new Candidates(database, new Sources(List.of())), clock);
  final UserId maria = new UserId(ids.next());

  DigestFixture() {
    database.update("delete from digest");
    database.update(
        "insert into app_user (id, version, email, first_name, last_name, status, created_at)"
            + " values (?, 0, ?, 'Maria', 'Santos', 'RESIDENT', ?)",
        maria.value(),
        maria.value() + "@example.org",
        clock.instant());
    database.update("insert into digest_choice (user_id, day) values (?, 'DAILY')", maria.value());
  }

  /** The digest of a day that many days from now, before anything is done about it. */
  Digest due(int days) {
    var at = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(days, ChronoUnit.DAYS);
    var date = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return Digest.due(new DigestId(ids.next()), date, date, DigestWindow.before(at));
  }

  /** One for which Maria has an issue, and a mail that has left. */
  Digest mailed(int days) {
    var digest = due(days);
    digests.add(digest, 1);
    issues.keep(digest, List.of(new Issue(maria, digest.period().from(), List.of())));
    database.update(
        "insert into delivery (id, recipient_id, channel, category, template, cause, data, status,"
            + " planned_at, sent_at) values (?, ?, 'EMAIL', 'DIGEST', 't', ?, '{}', 'SENT', ?, ?)",
        ids.next(),
        maria.value(),
        digest.cause(),
        digest.period().to(),
        digest.period().to());
    return digest;
  }
}
