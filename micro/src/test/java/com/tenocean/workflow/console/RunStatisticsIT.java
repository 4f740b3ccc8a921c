package com.tenocean.workflow.console;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.MovableClock;
import com.tenocean.shared.Database;
import com.tenocean.workflow.ConsoleBench;
import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.internal.Statistics;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What ended is counted minute by minute, and once. */
@ExtendWith(ArquillianExtension.class)
class RunStatisticsIT {
  @Inject private ConsoleBench bench;
  @Inject @Unguarded private RunStatistics statistics;
  @Inject private Statistics counting;
  @Inject private Database database;

  @Test
  void whatFailedIsInTheChartOnceItsMinuteIsOver() {
    var before = failed();
    bench.failing("counted");
    MovableClock.advance(Duration.ofMinutes(2));
    soon().until(() -> failed() > before);

    var counted = failed();
    MovableClock.advance(Duration.ofMinutes(1));
    counting.count();
    assertThat(failed()).isEqualTo(counted);
    assertThat(chart().stream().map(Moment::from)).isSorted().hasSize(60);
  }

  @Test
  void whatIsUnderWayAndWhatFailedIsCounted() {
    bench.failing("to be counted");
    bench.waiting("being counted", Duration.ofDays(1));
    var counts = statistics.counts();
    assertThat(counts.of(RunStatus.FAILED)).isPositive();
    assertThat(counts.of(RunStatus.WAITING)).isPositive();
  }

  @Test
  void theRowThatStandsForAllWorkflowsAddsThemUp() {
    assertThat(
            database.query(
                """
                select minute from workflow_stat group by minute
                having sum(completed) filter (where workflow = '')
                  <> coalesce(sum(completed) filter (where workflow <> ''), 0)
                """,
                row -> row.getString(1)))
        .isEmpty();
  }

  private long failed() {
    return chart().stream().mapToLong(Moment::failed).sum();
  }

  private List<Moment> chart() {
    return statistics.chart(Period.HOUR, "probe");
  }
}
