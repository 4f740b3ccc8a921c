package com.tenocean.workflow.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.Plan;
import com.tenocean.harness.TestScope;
import com.tenocean.shared.Database;
import com.tenocean.shared.Sql;
import com.tenocean.workflow.ConsoleBench;
import com.tenocean.workflow.RunFilter;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunStatus;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * With a million finished runs each of the console's questions still reads a handful of pages. The
 * runs stay: to take them away one by one takes longer than the test, and they harm no other.
 */
@ExtendWith(ArquillianExtension.class)
@Tag(TestScope.CI_ALONE)
class MillionRunsIT {
  private static final int RUNS = 1_000_000;

  /**
   * Of 8 KiB each, from memory or disk; the table has some 20,000. So many because the runs that
   * other tests left are newer, and some lists walk through them first.
   */
  private static final int MOST_PAGES = 1_000;

  private static final String MANY = "many";

  @Inject private Database database;
  @Inject private ConsoleBench bench;

  @Test
  void everyQuestionReadsFewPagesByAnIndex() {
    bench.finishedRuns(MANY, RUNS);
    bench.finishedRuns("few", 30);
    bench.manyEvents(100_000);
    bench.aMonthOfMinutes();
    for (var table : List.of("workflow_run", "event_log", "workflow_stat")) {
      // What other tests deleted stands in the indexes until somebody clears up, as autovacuum
      // does.
      database.update("vacuum (analyze) " + table);
    }
    try {
      runsAreFewPages();
      restIsFewPages();
    } finally {
      database.update("delete from event_log where name = 'probe/none'");
      database.update("delete from workflow_stat where workflow = 'many'");
    }
  }

  private void runsAreFewPages() {
    var middle = middle();
    isCheap("all", runs(null, null, null), "workflow_run_pkey");
    isCheap("further down", RunSelect.of(RunFilter.none(), middle), "workflow_run_pkey");
    isCheap("of a busy workflow", runs(MANY, null, null), "workflow_run_of_workflow");
    isCheap(
        "of a busy workflow, further down",
        RunSelect.of(new RunFilter(MANY, null, null, null, null), middle),
        "workflow_run_of_workflow");
    isCheap("of a quiet workflow", runs("few", null, null), "workflow_run_of_workflow");
    isCheap("since", runs(null, null, Instant.EPOCH.plus(Duration.ofDays(1))), "workflow_run_pkey");
    for (var status : RunStatus.values()) {
      isCheap("all " + status, runs(null, status, null), "workflow_run_");
      isCheap("quiet " + status, runs("few", status, null), "workflow_run_");
      isCheap("busy " + status, runs(MANY, status, null), "workflow_run_");
      isCheap("oldest " + status, oldest(null, status), "workflow_run_");
      isCheap("oldest busy " + status, oldest(MANY, status), "workflow_run_");
    }
    isCheap(
        "of an event",
        RunSelect.of(new RunFilter(null, null, null, null, "many-1"), null),
        "workflow_run_event_id");
  }

  private void restIsFewPages() {
    isCheap("counts", RunStatistics.counting(), "workflow_run_", (int) Counts.MOST + MOST_PAGES);
    isCheap("last failures", WorkflowCatalogue.lastFailures(List.of(MANY, "few")), "workflow_run_");
    isCheap(
        "chart",
        RunStatistics.charting(Period.WEEK, null, Instant.parse("2026-01-01T00:00:00Z")),
        "workflow_stat_pkey");
    isCheap("events", EventSelect.of(null, null), "event_log_by_age");
    isCheap("event names", EventSelect.names(), "event_log_by_name");
    isCheap("events of a name", EventSelect.of("probe/started", null), "event_log_by_name");
  }

  private static Sql runs(
      @Nullable String workflow, @Nullable RunStatus status, @Nullable Instant from) {
    return RunSelect.of(new RunFilter(workflow, status, from, null, null), null);
  }

  private static Sql oldest(@Nullable String workflow, RunStatus status) {
    return RunSelect.oldest(new RunFilter(workflow, status, null, null, null), RunList.SIZE);
  }

  private RunId middle() {
    return database
        .queryOne(
            "select id from workflow_run where workflow = 'many' order by id offset 500000 limit 1",
            row -> new RunId(row.getObject(1, UUID.class)))
        .orElseThrow();
  }

  private void isCheap(String question, Sql select, String index) {
    isCheap(question, select, index, MOST_PAGES);
  }

  private void isCheap(String question, Sql select, String index, int most) {
    var plan = Plan.of(select, database);
    assertThat(plan.text()).as(question).contains(index).doesNotContain("Seq Scan on workflow_run");
    assertThat(plan.pages()).as("pages read for %s by\n%s", question, plan.text()).isLessThan(most);
  }
}
