package com.tenocean.micro.fault;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.BesideTheContainer;
import com.tenocean.harness.TestScope;
import com.tenocean.micro.mail.Mail;
import com.tenocean.shared.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail relay is away for an hour, and a hundred mails wait for it. */
@BesideTheContainer
@Tag(TestScope.CI_ALONE)
class RelayOutageIT {
  private static final int PEOPLE = 100;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration STEP = Duration.ofMinutes(6);

  @TempDir Path home;
  private Building building;
  private Database database;
  private Duration ahead = Duration.ZERO;

  @BeforeEach
  void build() throws IOException {
    building = new Building(home);
    database = new Database(building.dataSource());
    building.startBroker();
  }

  @AfterEach
  void tearDown() throws IOException {
    building.close();
  }

  @Test
  void everyMailWaitsWithoutSpendingARetryAndArrivesOnce() throws IOException {
    building.stopMail();
    building.startPortal("none").awaitOpen();
    building.register(0, PEOPLE);
    while (ahead.compareTo(HOUR) <= 0) {
      awaitAllToWait();
      advance(STEP);
    }
    awaitAllToWait();
    assertThat(count("select count(*) from workflow_failure")).isZero();
    assertThat(count("select coalesce(sum(step_attempt), 0) from workflow_run")).isZero();
    assertThat(building.mails(1)).isEmpty();

    building.startMail();
    soon()
        .until(
            () -> {
              advance(Duration.ofMinutes(1));
              return building.books().unfinished() == 0;
            });

    building.books().balance();
    var mails = building.mails(10 * PEOPLE);
    assertThat(mails).hasSize(PEOPLE);
    assertThat(mails).extracting(Mail::recipient).doesNotHaveDuplicates();
  }

  /** Each has asked, or was told that another did, since the clock was moved. */
  private void awaitAllToWait() {
    soon()
        .until(
            () ->
                count(
                        "select count(*) from workflow_run where workflow = 'email-urgent'"
                            + " and status = 'BACKING_OFF' and due_at > ?",
                        now())
                    == PEOPLE);
  }

  private Instant now() {
    return Clock.systemUTC().instant().plus(ahead);
  }

  private void advance(Duration time) {
    building.advance(time);
    ahead = ahead.plus(time);
  }

  private long count(String sql, Object... parameters) {
    return database.queryOne(sql, row -> row.getLong(1), parameters).orElseThrow();
  }
}
