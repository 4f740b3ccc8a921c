package com.tenocean.harness;

import java.util.HashMap;
import java.util.Map;

/** Shares test classes out: each goes to the next of several, in the order they are found in. */
final class RoundRobin {
  private final int number;
  private final Map<Class<?>, Integer> given = new HashMap<>();

  RoundRobin(int number) {
    this.number = number;
  }

  /** From 0; the same whenever it is asked for. */
  synchronized int of(Class<?> test) {
    return given.computeIfAbsent(test, added -> given.size() % number);
  }
}
