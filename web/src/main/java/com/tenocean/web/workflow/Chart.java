package com.tenocean.web.workflow;

import com.tenocean.workflow.console.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Shapes of a chart, in a box of {@value #WIDTH} by {@value #HEIGHT} that the page stretches to its
 * own size.
 */
public final class Chart {
  static final double WIDTH = 600;
  static final double HEIGHT = 120;
  private static final double GAP = 0.18;

  /** A column, from its left upper corner. */
  public record Column(String look, String x, String y, String width, String height) {}

  private final List<Moment> moments;
  private final double slot;

  Chart(List<Moment> moments) {
    this.moments = moments;
    this.slot = WIDTH / moments.size();
  }

  /** Columns of what ended, that which went wrong on top. */
  List<Column> ended(double most) {
    var columns = new ArrayList<Column>();
    for (int i = 0; i < moments.size(); i++) {
      var at = moments.get(i);
      stack(columns, i, "good", at.completed(), 0, most);
      stack(columns, i, "off", at.cancelled(), at.completed(), most);
      stack(columns, i, "bad", at.failed(), at.completed() + at.cancelled(), most);
    }
    return columns;
  }

  private void stack(
      List<Column> columns, int slotNumber, String look, double size, double below, double most) {
    if (size > 0) {
      var height = HEIGHT * size / most;
      columns.add(
          new Column(
              look,
              text(slot * (slotNumber + GAP / 2)),
              text(HEIGHT - HEIGHT * below / most - height),
              text(slot * (1 - GAP)),
              text(height)));
    }
  }

  /**
   * The path of a line through those that have a value; one without neighbours becomes a dash.
   *
   * @param height 0 to 1, null where there is no value
   */
  String line(Function<Moment, @Nullable Double> height) {
    var path = new StringBuilder();
    boolean open = false;
    for (int i = 0; i < moments.size(); i++) {
      var value = height.apply(moments.get(i));
      if (value != null) {
        var y = text(HEIGHT - (HEIGHT - 2) * Math.min(1, Math.max(0, value)) - 1);
        path.append(open ? "L" : "M").append(text(slot * (i + GAP))).append(' ').append(y);
        path.append("L").append(text(slot * (i + 1 - GAP))).append(' ').append(y);
      }
      open = value != null;
    }
    return path.toString();
  }

  /**
   * A number with the fewest leading digits that no value exceeds: 1, 2, 3, 4, 5, 6, 8, 10, 20, …
   */
  static double roof(DoubleStream values) {
    var most = values.max().orElse(0);
    var power = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1))));
    return DoubleStream.of(1, 2, 3, 4, 5, 6, 8, 10)
        .map(step -> step * power)
        .filter(step -> step >= most)
        .findFirst()
        .orElse(1);
  }

  static String text(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
