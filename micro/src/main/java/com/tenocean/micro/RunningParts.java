package com.tenocean.micro;

import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The parts that run, stopped in the reverse order of their start, each once. */
public final class RunningParts implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(RunningParts.class.getName());

  /** A start that is under way when all is stopped takes no longer, unless much is amiss. */
  private static final Duration LONGEST_START = Duration.ofSeconds(20);

  private final Deque<AutoCloseable> parts = new ConcurrentLinkedDeque<>();
  private final ReentrantLock starting = new ReentrantLock();
  private volatile boolean isClosed;

  /** Takes a part into care; once all are stopped, it is stopped at once. */
  public <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    if (isClosed) {
      stopAll();
    }
    return part;
  }

  /**
   * Starts a part that has processes of its own, and takes it into care: who stops all meanwhile
   * waits for it, or its processes would stay.
   *
   * @throws StartFailure if all are stopped
   */
  <T extends AutoCloseable> T start(Supplier<T> part) {
    starting.lock();
    try {
      if (isClosed) {
        throw new StartFailure("it was told to stop");
      }
      return add(part.get());
    } finally {
      starting.unlock();
    }
  }

  /** Whether all were told to stop. */
  boolean isClosed() {
    return isClosed;
  }

  /** Stops all of them; one that won't stop does not keep the others from it. */
  @Override
  public void close() {
    isClosed = true;
    var alone = isAlone();
    try {
      stopAll();
    } finally {
      if (alone) {
        starting.unlock();
      }
    }
  }

  private boolean isAlone() {
    try {
      return starting.tryLock(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void stopAll() {
    for (var part = parts.poll(); part != null; part = parts.poll()) {
      try {
        part.close();
      } catch (Exception stubborn) { // AutoCloseable may throw anything
        LOG.log(Level.WARNING, part.getClass().getSimpleName() + " did not stop", stubborn);
      }
    }
  }
}
