package com.tenocean.digest.internal;

import com.tenocean.digest.DigestDay;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.TestClock;
import com.tenocean.shared.TestDatabase;
import com.tenocean.shared.UserId;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** A real PostgreSQL without digests, and somebody who wants one every day. */
final class DigestFixture {
  final TestClock clock = new TestClock();
  final Database database = new Database(TestDatabase.dataSource());
  final Ids ids = new Ids(clock);
  final DigestPlan plan = new DigestPlan(ZoneOffset.UTC, DigestDay.MONDAY, LocalTime.of(8, 0));
  final Digests digests = new Digests(database, clock);
  final DigestReaders readers = new DigestReaders(database, plan);
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
}
