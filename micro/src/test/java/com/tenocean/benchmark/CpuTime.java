package com.tenocean.benchmark;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What processors did since some moment, by kind of process: unlike a rate it hardly changes when
 * the machine has other work.
 */
final class CpuTime {
  private final Map<Kind, Duration> start = byKind();

  private enum Kind {
    PORTAL,
    DATABASE,
    OTHERS;

    static Kind of(ProcessHandle process) {
      if (process.equals(ProcessHandle.current())) {
        return PORTAL;
      }
      return process.info().command().filter(it -> it.endsWith("/postgres")).isPresent()
          ? DATABASE
          : OTHERS;
    }
  }

  private static Map<Kind, Duration> byKind() {
    return ProcessHandle.allProcesses()
        .collect(
            Collectors.toMap(
                Kind::of,
                process -> process.info().totalCpuDuration().orElse(Duration.ZERO),
                Duration::plus));
  }

  /** Milliseconds for each of so many workflows. */
  String perWorkflow(int workflows) {
    var now = byKind();
    return now.keySet().stream()
        .sorted()
        .map(kind -> "%s %.2f".formatted(kind, millis(now, kind) / workflows))
        .collect(Collectors.joining(", "))
        .toLowerCase(Locale.ROOT);
  }

  private double millis(Map<Kind, Duration> now, Kind kind) {
    return now.get(kind).minus(start.getOrDefault(kind, Duration.ZERO)).toNanos() / 1e6;
  }
}
