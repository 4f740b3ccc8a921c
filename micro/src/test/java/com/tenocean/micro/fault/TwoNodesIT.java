package com.tenocean.micro.fault;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.BesideTheContainer;
import com.tenocean.harness.TestPortal;
import com.tenocean.shared.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one broker and one database: together they do everything, and once. */
@BesideTheContainer
class TwoNodesIT {
  private static final int LINE = 20;
  private static final int COUNTERS = 10;
  private static final int MANY = 60;
  private static final Duration NIGHT = Duration.ofHours(8);

  @TempDir Path home;
  private Building building;
  private Database database;
  private TestPortal one;
  private TestPortal other;

  @BeforeEach
  void build() throws IOException {
    building = new Building(home);
    building.startBroker();
    one = building.startPortal("none").awaitOpen();
    other = building.startPortal("none").awaitOpen();
    database = new Database(building.dataSource());
    tell(one, "from=0&to=0");
  }

  @AfterEach
  void tearDown() throws IOException {
    building.close();
  }

  @Test
  void orderIsKeptAndWaitsAndSleepsEndOnce() {
    keepsTheOrderOfEachLine();
    endsEachWaitOnce();
    endsEachSleepOnce();
    takesOverWhatADeadNodeLeft();
    assertThat(count("select count(*) from workflow_run where status = 'FAILED'")).isZero();
  }

  private void keepsTheOrderOfEachLine() {
    for (int number = 0; number < LINE; number++) {
      tell(node(number), publish("nodes-line", "A", number, number + 1));
    }
    for (int counter = 0; counter < COUNTERS; counter++) {
      tell(node(counter), publish("nodes-line", "other" + counter, 0, 3));
    }
    // One fails once on each node that tries it.
    soon()
        .until(
            () -> {
              if (count("select count(*) from workflow_run where status = 'BACKING_OFF'") > 0) {
                building.advance(Duration.ofMinutes(1));
              }
              return numbers("nodes-line/A").size() == LINE;
            });
    assertThat(numbers("nodes-line/A"))
        .containsExactlyElementsOf(IntStream.range(0, LINE).boxed().toList());
    for (int counter = 0; counter < COUNTERS; counter++) {
      var line = "nodes-line/other" + counter;
      soon().until(() -> numbers(line).size() == 3);
      assertThat(numbers(line)).containsExactly(0, 1, 2);
    }
    assertThat(processes("nodes-line/%")).as("both nodes worked").isEqualTo(2);
  }

  private void endsEachWaitOnce() {
    tell(node(0), publish("nodes-wait", "A", 0, MANY));
    soon().until(() -> resting("nodes-wait") == MANY);
    var half = MANY / 2;
    Stream.<Runnable>of(
            () -> tell(one, "from=0&to=" + half), () -> tell(other, "from=" + half + "&to=" + MANY))
        .parallel()
        .forEach(Runnable::run);
    soon().until(() -> numbers("nodes-wait/A").size() >= MANY);
    assertOnceEach("nodes-wait");
  }

  private void endsEachSleepOnce() {
    tell(node(1), publish("nodes-sleep", "A", 0, MANY));
    soon().until(() -> resting("nodes-sleep") == MANY);
    building.advance(NIGHT);
    soon().until(() -> numbers("nodes-sleep/A").size() >= MANY);
    assertOnceEach("nodes-sleep");
  }

  private void takesOverWhatADeadNodeLeft() {
    tell(one, publish("nodes-sleep", "B", 0, MANY));
    soon().until(() -> resting("nodes-sleep") == MANY);
    building.advance(NIGHT);
    soon().until(() -> !numbers("nodes-sleep/B").isEmpty());
    tell(one, publish("nodes-gate", "B", 0, 2));
    soon().until(() -> gathered("debounced") == 2 && gathered("batch") == 2);
    one.kill();
    building.advance(Duration.ofMinutes(11));
    soon()
        .until(() -> numbers("nodes-sleep/B").size() >= MANY && !numbers("nodes-batch").isEmpty());
    soon().until(() -> !numbers("nodes-debounced").isEmpty());
    assertThat(numbers("nodes-sleep/B"))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, MANY).boxed().toList());
    assertThat(numbers("nodes-batch")).as("gathered by the dead node").containsExactly(2);
    assertThat(numbers("nodes-debounced")).as("gathered by the dead node").containsExactly(2);
  }

  private long gathered(String workflow) {
    return count(
        "select coalesce(sum(runs), 0) from workflow_gate where workflow = ? and key = 'nodes-gate'",
        workflow);
  }

  /** One claim for the part before the pause and one for that after it: nobody else began them. */
  private void assertOnceEach(String series) {
    assertThat(numbers(series + "/A"))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, MANY).boxed().toList());
    assertThat(
            count(
                "select count(*) from workflow_run r join event_log e on e.id = r.event_id"
                    + " where r.workflow = 'handled' and e.data ->> 'series' = ?"
                    + " and r.attempt > 2",
                series))
        .isZero();
  }

  private static String publish(String series, String counter, int from, int to) {
    return "series=%s&counter=%s&from=%d&to=%d".formatted(series, counter, from, to);
  }

  private TestPortal node(int number) {
    return number % 2 == 0 ? one : other;
  }

  /** Returns once the node has done it. */
  private static void tell(TestPortal node, String order) {
    node.ask("/gallery/node?" + order);
  }

  private long resting(String series) {
    return count(
        "select count(*) from workflow_run r join event_log e on e.id = r.event_id"
            + " where r.workflow = 'handled' and r.status = 'WAITING'"
            + " and e.data ->> 'series' = ?",
        series);
  }

  private List<Integer> numbers(String probe) {
    return database.query(
        "select split_part(what, '@', 1)::integer from probe_effect where probe = ? order by id",
        row -> row.getInt(1),
        probe);
  }

  private long processes(String probes) {
    return count(
        "select count(distinct split_part(what, '@', 2)) from probe_effect where probe like ?",
        probes);
  }

  private long count(String sql, Object... parameters) {
    return database.queryOne(sql, row -> row.getLong(1), parameters).orElseThrow();
  }
}
