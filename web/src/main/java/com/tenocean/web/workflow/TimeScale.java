package com.tenocean.web.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where moments lie between the left and the right edge of a waterfall, in percent. Even, unless
 * pauses would leave no room for the work: then all pauses together get a third of the width.
 */
final class TimeScale {
  private static final double WHOLE = 100;
  private static final double SHARE_OF_PAUSES = 33;
  private static final int MUCH_LONGER = 3;

  private final List<Stretch> stretches;
  private final boolean isEven;

  /** A span of time. */
  record Span(Instant from, Instant to) {
    boolean covers(Span other) {
      return !from.isAfter(other.from) && !to.isBefore(other.to);
    }

    double seconds() {
      return Duration.between(from, to).toNanos() / 1e9;
    }
  }

  private record Stretch(Span span, double left, double width) {}

  /**
   * @param work in which something was done
   * @param pauses in which the run waited
   */
  TimeScale(List<Span> work, List<Span> pauses) {
    var marks = new TreeSet<Instant>();
    Stream.concat(work.stream(), pauses.stream())
        .forEach(span -> marks.addAll(List.of(span.from(), span.to())));
    var spans = between(marks);
    double busy = seconds(spans.stream().filter(span -> isCovered(span, work)));
    double idle = seconds(spans.stream()) - busy;
    isEven = busy == 0 || idle <= MUCH_LONGER * busy;
    stretches = laidOut(spans, work, busy, idle);
  }

  private static List<Span> between(TreeSet<Instant> marks) {
    return marks.stream()
        .filter(mark -> marks.higher(mark) != null)
        .map(mark -> new Span(mark, marks.higher(mark)))
        .toList();
  }

  private static boolean isCovered(Span span, List<Span> by) {
    return by.stream().anyMatch(one -> one.covers(span));
  }

  private static double seconds(Stream<Span> spans) {
    return spans.mapToDouble(Span::seconds).sum();
  }

  private List<Stretch> laidOut(List<Span> spans, List<Span> work, double busy, double idle) {
    var found = new ArrayList<Stretch>();
    double left = 0;
    for (var span : spans) {
      double width = WHOLE * span.seconds() / (busy + idle);
      if (!isEven) {
        width =
            isCovered(span, work)
                ? (WHOLE - SHARE_OF_PAUSES) * span.seconds() / busy
                : SHARE_OF_PAUSES * span.seconds() / idle;
      }
      found.add(new Stretch(span, left, width));
      left += width;
    }
    return found;
  }

  /** Whether a length stands for the same time everywhere. */
  boolean isEven() {
    return isEven;
  }

  /** Percent from the left edge. */
  double at(Instant time) {
    double at = 0;
    for (var stretch : stretches) {
      if (!time.isBefore(stretch.span.to())) {
        at = stretch.left + stretch.width;
      } else if (time.isAfter(stretch.span.from())) {
        var part = new Span(stretch.span.from(), time).seconds() / stretch.span.seconds();
        return stretch.left + stretch.width * part;
      }
    }
    return at;
  }
}
