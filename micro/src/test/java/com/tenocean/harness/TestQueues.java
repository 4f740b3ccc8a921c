package com.tenocean.harness;

import java.util.List;
import java.util.stream.Stream;

/** Queues of events that only tests have. */
public final class TestQueues {
  /** Each with the one for its dead letters. */
  public static final List<String> NAMES =
      Stream.of("probe.started", "probe.ticket", "probe.tally", "bench.plain", "bench.mapped")
          .flatMap(name -> Stream.of(name, "DLQ." + name))
          .toList();

  private TestQueues() {}
}
