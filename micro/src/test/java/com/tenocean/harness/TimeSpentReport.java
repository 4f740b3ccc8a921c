package com.tenocean.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints, when all tests are over, where the time went: the ten slowest classes and the sum of all,
 * each with the seconds that {@link TimeSpent} counted.
 */
public class TimeSpentReport implements TestExecutionListener {
  private static final int SLOWEST = 10;
  private static final Path FILE = Path.of("target", "time-spent.csv").toAbsolutePath();

  private final Map<String, Long> started = new ConcurrentHashMap<>();
  private final Map<String, Spent> classes = new ConcurrentHashMap<>();

  /** Seconds of a class, or of several: all of them, and those of each kind. */
  private record Spent(String name, double all, Map<TimeSpent, Double> kinds) {
    Spent(String name) {
      this(name, 0, Map.of());
    }

    Spent plus(double more, Map<TimeSpent, Double> moreKinds) {
      var sum = new EnumMap<TimeSpent, Double>(TimeSpent.class);
      for (var kind : TimeSpent.values()) {
        sum.put(kind, kinds.getOrDefault(kind, 0.0) + moreKinds.getOrDefault(kind, 0.0));
      }
      return new Spent(name, all + more, sum);
    }

    @Override
    public String toString() {
      var line = new StringBuilder("%-28s %8.1f".formatted(name, all));
      for (var kind : TimeSpent.values()) {
        line.append(" %8.1f".formatted(kinds.getOrDefault(kind, 0.0)));
      }
      return line.toString();
    }
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    try {
      Files.deleteIfExists(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty(TimeSpent.FILE, FILE.toString());
    TimeSpent.countWaits();
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    if (test.getSource().orElse(null) instanceof ClassSource source) {
      started.put(source.getClassName(), System.nanoTime());
      TimeSpent.on(source.getClassName());
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.getSource().orElse(null) instanceof ClassSource source) {
      var took = Duration.ofNanos(System.nanoTime() - started.get(source.getClassName()));
      add(source.getClassName(), took.toMillis() / 1e3, Map.of());
      TimeSpent.on(null);
    }
  }

  private void add(String className, double seconds, Map<TimeSpent, Double> kinds) {
    var name = className.substring(className.lastIndexOf('.') + 1);
    classes.merge(
        name,
        new Spent(name).plus(seconds, kinds),
        (before, more) -> before.plus(more.all(), more.kinds()));
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    for (var line : lines()) {
      var parts = line.split(",");
      add(parts[0], 0, Map.of(TimeSpent.valueOf(parts[1]), Long.parseLong(parts[2]) / 1e3));
    }
    System.out.print(table(classes.values()));
  }

  private static List<String> lines() {
    try {
      return Files.exists(FILE) ? Files.readAllLines(FILE) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String table(Collection<Spent> classes) {
    var table = new StringBuilder("%nWhere the time went, in seconds%n%-28s".formatted(""));
    table.append(" %8s".formatted("all"));
    for (var kind : TimeSpent.values()) {
      table.append(" %8s".formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    table.append("%n".formatted());
    classes.stream()
        .sorted(Comparator.comparingDouble(Spent::all).reversed())
        .limit(SLOWEST)
        .forEach(spent -> table.append("%s%n".formatted(spent)));
    var sum = new Spent("all (classes: %d)".formatted(classes.size()));
    for (var spent : classes) {
      sum = sum.plus(spent.all(), spent.kinds());
    }
    return table.append("%s%n".formatted(sum)).toString();
  }
}
