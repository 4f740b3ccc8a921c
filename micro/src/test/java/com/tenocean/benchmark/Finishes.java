package com.tenocean.benchmark;

import com.tenocean.workflow.internal.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** When the last commit of each run of the reference workflow was through. */
@ApplicationScoped
public class Finishes {
  private static final int ALL = 1_000;

  private final Map<UUID, Long> nanos = new ConcurrentHashMap<>();
  private volatile Semaphore sessions = new Semaphore(ALL);
  private final ThreadLocal<Semaphore> entered = new ThreadLocal<>();

  @Inject private AfterCommit afterCommit;

  /** How many runs may be worked on at once from now on. */
  void allow(int runs) {
    sessions = new Semaphore(runs);
  }

  void allowAll() {
    allow(ALL);
  }

  void enter() {
    var mine = sessions;
    mine.acquireUninterruptibly();
    entered.set(mine);
  }

  void leave() {
    entered.get().release();
    entered.remove();
  }

  /** In the last step's transaction. */
  void note(UUID order) {
    afterCommit.run(() -> nanos.put(order, System.nanoTime()));
  }

  int count() {
    return nanos.size();
  }

  long of(UUID order) {
    return nanos.get(order);
  }

  void forget() {
    nanos.clear();
  }
}
