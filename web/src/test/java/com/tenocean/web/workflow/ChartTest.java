package com.tenocean.web.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.workflow.console.Moment;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The shapes of charts. */
class ChartTest {
  private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void columnsStackToWhatEnded() {
    var columns = new Chart(List.of(moment(6, 2), moment(0, 0))).ended(8);
    assertThat(columns).extracting(Chart.Column::look).containsExactly("good", "bad");
    assertThat(columns).extracting(Chart.Column::height).containsExactly("90.00", "30.00");
    assertThat(columns).extracting(Chart.Column::y).containsExactly("30.00", "0.00");
  }

  @Test
  void aLineBreaksWhereThereIsNothing() {
    var chart = new Chart(List.of(moment(1, 0), moment(0, 0), moment(1, 1)));
    var path = chart.line(at -> at.total() == 0 ? null : (double) at.failed() / at.total());
    assertThat(path.chars().filter(c -> c == 'M')).hasSize(2);
  }

  @Test
  void theRoofIsARoundNumberThatNothingExceeds() {
    assertThat(Chart.roof(DoubleStream.of(0))).isEqualTo(1);
    assertThat(Chart.roof(DoubleStream.of(7, 3))).isEqualTo(8);
    assertThat(Chart.roof(DoubleStream.of(1_001))).isEqualTo(2_000);
  }

  private static Moment moment(long completed, long failed) {
    return new Moment(AT, completed, failed, 0, null, null);
  }
}
