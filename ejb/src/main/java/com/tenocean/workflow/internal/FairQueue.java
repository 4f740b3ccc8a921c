package com.tenocean.workflow.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What waits for a thread of the engine. Its kinds take turns, so that a thousand of one hold up no
 * other; what is there already is taken once.
 *
 * @param <T> what can wait
 */
final class FairQueue<T> {
  private final int capacity;
  private final Map<String, Set<T>> byKind = new LinkedHashMap<>();
  private int size;

  FairQueue(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Never blocks.
   *
   * @return false if there was no room left, and nothing is taken; what is offered at once is taken
   *     as a whole if there is any
   */
  synchronized boolean offer(String kind, Collection<? extends T> some) {
    if (size >= capacity) {
      return false;
    }
    var waiting = byKind.computeIfAbsent(kind, k -> new LinkedHashSet<>());
    for (var one : some) {
      size += waiting.add(one) ? 1 : 0;
    }
    notifyAll();
    return true;
  }

  /** Takes some, one kind after the other; waits until there is one. */
  synchronized List<T> take(int most) throws InterruptedException {
    while (size == 0) {
      wait();
    }
    var taken = new ArrayList<T>();
    while (size > 0 && taken.size() < most) {
      taken.add(next());
    }
    return taken;
  }

  synchronized boolean isEmpty() {
    return size == 0;
  }

  /** Of the kind that has waited longest, which then goes to the end. */
  private T next() {
    var kind = byKind.keySet().iterator().next();
    var waiting = byKind.remove(kind);
    var first = waiting.iterator().next();
    waiting.remove(first);
    size--;
    if (!waiting.isEmpty()) {
      byKind.put(kind, waiting);
    }
    return first;
  }
}
