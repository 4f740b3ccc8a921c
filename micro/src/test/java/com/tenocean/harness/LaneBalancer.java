package com.tenocean.harness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Shares test classes out over several lanes: each, in the order they are found in, goes to the
 * lane that has the least to do so far, so that all end at about the same time.
 */
final class LaneBalancer {
  private final int[] seconds;
  private final Map<Class<?>, Integer> given = new HashMap<>();

  LaneBalancer(int number) {
    seconds = new int[number];
  }

  /**
   * From 0; the same whenever it is asked for.
   *
   * @param seconds about how long the class takes
   */
  synchronized int of(Class<?> test, int seconds) {
    return given.computeIfAbsent(test, added -> leastBusy(seconds));
  }

  private int leastBusy(int more) {
    var lane = Arrays.stream(seconds).boxed().toList().indexOf(least());
    seconds[lane] += more;
    return lane;
  }

  private int least() {
    return Arrays.stream(seconds).min().orElseThrow();
  }
}
