package com.tenocean.web.workflow;

import com.tenocean.web.chart.Columns;
import com.tenocean.workflow.console.Moment;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shapes of a chart of what ended, in a box like that of {@link Columns}. */
public final class Chart {
  private static final double GAP = 0.18;

  private final List<Moment> moments;
  private final double slot;

  Chart(List<Moment> moments) {
    this.moments = moments;
    this.slot = Columns.WIDTH / moments.size();
  }

  /** Columns of what ended, that which went wrong on top. */
  List<Columns.Piece> ended(double most) {
    var columns = new Columns(moments.size(), most);
    for (int i = 0; i < moments.size(); i++) {
      var at = moments.get(i);
      columns.add(i, "good", at.completed());
      columns.add(i, "off", at.cancelled());
      columns.add(i, "bad", at.failed());
    }
    return columns.pieces();
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
        var y = Columns.text(level(value));
        path.append(open ? "L" : "M").append(across(i + GAP)).append(' ').append(y);
        path.append("L").append(across(i + 1 - GAP)).append(' ').append(y);
      }
      open = value != null;
    }
    return path.toString();
  }

  private String across(double slots) {
    return Columns.text(slot * slots);
  }

  private static double level(double value) {
    return Columns.HEIGHT - (Columns.HEIGHT - 2) * Math.min(1, Math.max(0, value)) - 1;
  }
}
