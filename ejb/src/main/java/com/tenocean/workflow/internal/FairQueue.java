package com.tenocean.workflow.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What waits to be looked at: runs at their first gate, and lines to which runs have come. The
 * workflows take turns, so that a thousand runs of one hold up no other; a line that is there
 * already is looked at once.
 *
 * @param <T> what can wait
 */
final class AdmissionQueue<T> {
  private final int capacity;
  private final Map<String, Set<T>> byWorkflow = new LinkedHashMap<>();
  private int size;

  AdmissionQueue(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Never blocks.
   *
   * @return false if there was no room left, and nothing is taken; what is offered at once is taken
   *     as a whole if there is any
   */
  synchronized boolean offer(String workflow, Collection<? extends T> some) {
    if (size >= capacity) {
      return false;
    }
    var waiting = byWorkflow.computeIfAbsent(workflow, w -> new LinkedHashSet<>());
    for (var one : some) {
      size += waiting.add(one) ? 1 : 0;
    }
    notifyAll();
    return true;
  }

  /** Takes some, one workflow after the other; waits until there is one. */
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

  /** Of the workflow that has waited longest, which then goes to the end. */
  private T next() {
    var workflow = byWorkflow.keySet().iterator().next();
    var waiting = byWorkflow.remove(workflow);
    var first = waiting.iterator().next();
    waiting.remove(first);
    size--;
    if (!waiting.isEmpty()) {
      byWorkflow.put(workflow, waiting);
    }
    return first;
  }
}
