package com.tenocean.web.workflow;

import com.tenocean.web.chart.Columns;
import com.tenocean.workflow.console.Moment;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Three charts over the same time: how many ended, how many of them failed, how long they took. */
public final class Charts {
  /** Times are drawn by their order of magnitude: from a millisecond up. */
  private static final double SHORTEST = 0.001;

  /** A second, ten; a minute, ten; an hour, six; a day, a week, and four. */
  private static final List<Double> ROOFS =
      List.of(1.0, 10.0, 60.0, 600.0, 3_600.0, 21_600.0, 86_400.0, 604_800.0, 2_419_200.0);

  private final List<Moment> moments;
  private final Chart chart;

  Charts(List<Moment> moments) {
    this.moments = moments;
    this.chart = new Chart(moments);
  }

  /** What the upper edge of the first chart stands for. */
  public double getMost() {
    return Columns.roof(moments.stream().mapToDouble(Moment::total));
  }

  public List<Columns.Piece> getEnded() {
    return chart.ended(getMost());
  }

  /** The line of failures, as a part of what ended. */
  public String getFailing() {
    return chart.line(at -> at.total() == 0 ? null : (double) at.failed() / at.total());
  }

  public String getTypical() {
    return chart.line(at -> magnitude(at.typical()));
  }

  public String getSlow() {
    return chart.line(at -> magnitude(at.slow()));
  }

  private @Nullable Double magnitude(@Nullable Double seconds) {
    return seconds == null
        ? null
        : Math.log10(Math.max(seconds, SHORTEST) / SHORTEST) / Math.log10(getLongest() / SHORTEST);
  }

  /** What the upper edge of the third chart stands for, in seconds. */
  public double getLongest() {
    var longest = slow().max(Double::compare).orElse(0.0);
    return ROOFS.stream().filter(roof -> roof >= longest).findFirst().orElse(longest);
  }

  public long getCompleted() {
    return moments.stream().mapToLong(Moment::completed).sum();
  }

  public long getFailed() {
    return moments.stream().mapToLong(Moment::failed).sum();
  }

  public long getTotal() {
    return moments.stream().mapToLong(Moment::total).sum();
  }

  public double getFailureRate() {
    return getTotal() == 0 ? 0 : (double) getFailed() / getTotal();
  }

  /** What half of those that completed took at most, about: the mean of what each stretch says. */
  public @Nullable Double getUsual() {
    var known = moments.stream().filter(moment -> moment.typical() != null).toList();
    var seconds = known.stream().mapToDouble(at -> at.typical() * at.completed()).sum();
    var runs = known.stream().mapToLong(Moment::completed).sum();
    return runs == 0 ? null : seconds / runs;
  }

  /** What those that completed took at most in the worst stretch, but for the slowest few. */
  public @Nullable Double getWorst() {
    return slow().max(Double::compare).orElse(null);
  }

  private Stream<Double> slow() {
    return moments.stream().map(Moment::slow).filter(Objects::nonNull);
  }
}
