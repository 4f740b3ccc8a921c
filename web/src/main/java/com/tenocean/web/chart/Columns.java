package com.tenocean.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Columns made of pieces one upon the other, in a box of {@value #WIDTH} by {@value #HEIGHT} that
 * the page stretches to its own size.
 */
public final class Columns {
  public static final double WIDTH = 600;
  public static final double HEIGHT = 120;
  private static final double GAP = 0.18;

  /** A piece, from its left upper corner. */
  public record Piece(String look, String x, String y, String width, String height) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final double[] heights;
  private final double most;

  /**
   * @param number how many columns there is room for
   * @param most what fills a column
   */
  public Columns(int number, double most) {
    this.heights = new double[number];
    this.most = most;
  }

  /** Puts a piece upon a column; nothing if it has no size. */
  public void add(int column, String look, double size) {
    if (size > 0) {
      var slot = WIDTH / heights.length;
      var height = HEIGHT * size / most;
      heights[column] += height;
      pieces.add(
          new Piece(
              look,
              text(slot * (column + GAP / 2)),
              text(HEIGHT - heights[column]),
              text(slot * (1 - GAP)),
              text(height)));
    }
  }

  public List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  /**
   * A number with the fewest leading digits that no value exceeds: 1, 2, 3, 4, 5, 6, 8, 10, 20, …
   */
  public static double roof(DoubleStream values) {
    var most = values.max().orElse(0);
    var power = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1))));
    return DoubleStream.of(1, 2, 3, 4, 5, 6, 8, 10)
        .map(step -> step * power)
        .filter(step -> step >= most)
        .findFirst()
        .orElse(1);
  }

  /** A number as SVG has it. */
  public static String text(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
