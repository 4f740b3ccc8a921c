package com.tenocean.web.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.web.chart.Columns;
import com.tenocean.workflow.console.Moment;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shapes of charts. */
class ChartTest {
  private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void columnsStackToWhatEnded() {
    var columns = new Chart(List.of(moment(6, 2), moment(0, 0))).ended(8);
    assertThat(columns).extracting(Columns.Piece::look).containsExactly("good", "bad");
    assertThat(columns).extracting(Columns.Piece::height).containsExactly("90.00", "30.00");
    assertThat(columns).extracting(Columns.Piece::y).containsExactly("30.00", "0.00");
  }

  @Test
  void aLineBreaksWhereThereIsNothing() {
    var chart = new Chart(List.of(moment(1, 0), moment(0, 0), moment(1, 1)));
    var path = chart.line(at -> at.total() == 0 ? null : (double) at.failed() / at.total());
    assertThat(path.chars().filter(c -> c == 'M')).hasSize(2);
  }

  private static Moment moment(long completed, long failed) {
    return new Moment(AT, completed, failed, 0, null, null);
  }
}
