package com.tenocean.web.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tenocean.web.workflow.TimeScale.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where moments lie in a waterfall. */
class TimeScaleTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void isEvenWhereWorkFillsTheTime() {
    var scale = new TimeScale(List.of(span(0, 8)), List.of(span(8, 10)));
    assertThat(scale.isEven()).isTrue();
    assertThat(scale.at(after(5))).isCloseTo(50, within(0.01));
    assertThat(scale.at(after(10))).isCloseTo(100, within(0.01));
  }

  @Test
  void givesWorkTwoThirdsWherePausesAreLong() {
    var week = Duration.ofDays(7).toSeconds();
    var scale =
        new TimeScale(List.of(span(0, 2), span(2 + week, 4 + week)), List.of(span(2, 2 + week)));
    assertThat(scale.isEven()).isFalse();
    assertThat(scale.at(after(2))).isCloseTo(33.5, within(0.01));
    assertThat(scale.at(after(2 + week))).isCloseTo(66.5, within(0.01));
    assertThat(scale.at(after(4 + week))).isCloseTo(100, within(0.01));
  }

  @Test
  void keepsTheOrderAndTheEdges() {
    var scale = new TimeScale(List.of(span(1, 2)), List.of(span(0, 1), span(2, 90)));
    double last = -1;
    for (int second = 0; second <= 90; second++) {
      assertThat(scale.at(after(second))).isBetween(last, 100.01);
      last = scale.at(after(second));
    }
    assertThat(scale.at(after(-5))).isZero();
  }

  @Test
  void aMomentWithoutLengthLiesAtTheEdge() {
    var scale = new TimeScale(List.of(), List.of(span(0, 0)));
    assertThat(scale.at(START)).isZero();
  }

  private static Span span(long from, long to) {
    return new Span(after(from), after(to));
  }

  private static Instant after(long seconds) {
    return START.plusSeconds(seconds);
  }
}
