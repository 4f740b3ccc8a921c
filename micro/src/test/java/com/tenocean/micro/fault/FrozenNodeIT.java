package com.tenocean.micro.fault;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.BesideTheContainer;
import com.tenocean.harness.TestPortal;
import com.tenocean.harness.TestScope;
import com.tenocean.micro.mail.Mail;
import com.tenocean.shared.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One of two nodes stands still, at random moments and for longer than its lease, and then goes on
 * as if nothing had been: what the other took over from it is done once all the same.
 */
@BesideTheContainer(seconds = 120)
@Tag(TestScope.CI_ALONE)
class FrozenNodeIT {
  private static final int TIMES = TestScope.choose(0, 2, 20);
  private static final int PEOPLE_EACH = 60;

  /** In which the lease of a node that stops without waiting has run out. */
  private static final Duration A_WHILE = Duration.ofSeconds(20);

  /** So many mails may be in the air of a node at once. */
  private static final int SESSIONS = 8;

  @TempDir Path home;
  private Building building;
  private Database database;

  @BeforeEach
  void build() throws IOException {
    building = new Building(home);
    building.configure("tenocean.smtp.rate", "0");
    building.startBroker();
    database = new Database(building.dataSource());
  }

  @AfterEach
  void tearDown() throws IOException {
    building.close();
  }

  @Test
  void whatTheOtherTookOverIsDoneOnce() throws IOException {
    var frozen = building.startPortal("none").awaitOpen();
    var other = building.startPortal("none").awaitOpen();
    var random = new Random(20_261_201);
    for (int time = 0; time < TIMES; time++) {
      int from = time * PEOPLE_EACH;
      long moment = building.books().settled() + random.nextInt(PEOPLE_EACH);
      var freezing =
          CompletableFuture.runAsync(
              () -> {
                soon().until(() -> building.books().settled() >= moment);
                frozen.freeze();
              });
      building.register(from, from + PEOPLE_EACH);
      freezing.join();
      soon().until(() -> leases() == 1);
      frozen.thaw();
      soon().until(() -> leases() == 2);
    }
    building.books().awaitSettled();
    building.books().balance();
    assertEachMailIsOne();
    whoStopsInOrderEndsTheCallThatIsUnderWay(frozen, other);
  }

  /** The other node would make it again, if it were told too soon that this one is gone. */
  private void whoStopsInOrderEndsTheCallThatIsUnderWay(TestPortal one, TestPortal other) {
    other.ask("/gallery/node?from=0&to=1&series=nodes-call&counter=A");
    soon().until(() -> calls().size() == 1);
    var stopping = calls().get(0).endsWith("@" + one.pid()) ? one : other;
    stopping.stop();
    var until = System.nanoTime() + A_WHILE.toNanos();
    soon()
        .until(
            () -> {
              assertThat(leases()).as("it lives until its call is over").isEqualTo(2);
              return System.nanoTime() > until;
            });
    database.update("insert into probe_effect (probe, what) values ('nodes-call/may-end', '')");
    stopping.awaitEnd();
    soon().until(() -> status().equals("COMPLETED"));
    assertThat(calls()).hasSize(1);
  }

  private List<String> calls() {
    return database.query(
        "select what from probe_effect where probe = 'nodes-call/A'", row -> row.getString(1));
  }

  private String status() {
    return database
        .queryOne(
            "select r.status from workflow_run r join event_log e on e.id = r.event_id"
                + " where r.workflow = 'handled' and e.data ->> 'series' = 'nodes-call'",
            row -> row.getString(1))
        .orElseThrow();
  }

  private long leases() {
    return database
        .queryOne("select count(*) from lease where name like 'node:%'", row -> row.getLong(1))
        .orElseThrow();
  }

  /** At most what was in the air came twice, and then it is one message to who reads it. */
  private void assertEachMailIsOne() throws IOException {
    int people = TIMES * PEOPLE_EACH;
    var arrived = building.mails(2 * people);
    assertThat(arrived.stream().map(mail -> mail.headers().get("Message-ID")).distinct())
        .hasSize(people);
    assertThat(arrived.stream().map(Mail::recipient).distinct()).hasSize(people);
    assertThat(arrived).hasSizeBetween(people, people + TIMES * SESSIONS);
  }
}
