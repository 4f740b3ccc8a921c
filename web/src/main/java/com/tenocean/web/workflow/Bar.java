package com.tenocean.web.workflow;

import com.tenocean.workflow.console.FailureRow;
import com.tenocean.workflow.console.StepRow;
import com.tenocean.workflow.console.WaitRow;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of a waterfall.
 *
 * @param stage what the line stands for
 * @param left of the bar, in percent of the width
 * @param width of the bar, in percent
 * @param tried how much of the bar, from its left, is attempts that failed; percent of the width
 * @param marks where an attempt failed, in percent
 */
public record Bar(Stage stage, double left, double width, double tried, List<Double> marks) {
  private static final double NARROWEST = 0.8;
  private static final double WHOLE = 100;

  static Bar of(Stage stage, TimeScale scale) {
    var left = Math.min(scale.at(stage.from()), WHOLE - NARROWEST);
    var width = Math.max(NARROWEST, scale.at(stage.to()) - left);
    var lastTry = stage.lastTry();
    var tried = lastTry == null ? 0 : Math.max(0, scale.at(lastTry) - left);
    var marks = stage.failures().stream().map(failure -> scale.at(failure.at())).toList();
    return new Bar(stage, left, Math.min(width, WHOLE - left), Math.min(tried, width), marks);
  }

  /** For an attribute of the picture. */
  public static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }

  public String getX() {
    return percent(left);
  }

  public String getBroad() {
    return percent(width);
  }

  public String getTriedBroad() {
    return percent(tried);
  }

  public List<String> getCrosses() {
    return marks.stream().map(Bar::percent).toList();
  }

  public Duration getTook() {
    return Duration.between(stage.from(), stage.to());
  }

  /** What is recorded of the step; null while it is not done. */
  public @Nullable StepRow getStep() {
    return stage.step();
  }

  public List<FailureRow> getFailures() {
    return stage.failures();
  }

  public List<WaitRow> getWaits() {
    return stage.waits();
  }
}
