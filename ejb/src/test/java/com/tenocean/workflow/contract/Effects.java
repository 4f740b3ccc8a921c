package com.tenocean.workflow.contract;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the steps of a test did, in the order in which they did it. */
final class Effects {
  private static final Map<String, List<String>> DONE = new ConcurrentHashMap<>();

  private Effects() {}

  /** Of one test, told by the name of its probe or series. */
  static void note(String test, Object what) {
    DONE.computeIfAbsent(test, t -> new CopyOnWriteArrayList<>()).add(String.valueOf(what));
  }

  static List<String> of(String test) {
    return DONE.getOrDefault(test, List.of());
  }
}
