package com.tenocean.workflow.internal;

import com.tenocean.shared.FailureLog;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A thread of the engine's own, which does one thing again and again. It outlives what fails, and
 * whatever ends it all the same, such as too little memory, the beat starts it again.
 */
final class EngineThread {
  private static final Logger LOG = Logger.getLogger(EngineThread.class.getName());

  private final String name;
  private final ThreadFactory threads;
  private final FailureLog failures;
  private final Turn turn;
  private final Runnable afterFailure;
  private volatile @Nullable Thread thread;

  /** One turn of the work; it may wait for some to come. */
  interface Turn {
    void take() throws InterruptedException;
  }

  /**
   * @param name what is done, as a sentence begins
   * @param afterFailure makes up for a turn that failed, or for the thread that ended
   */
  EngineThread(
      String name, ThreadFactory threads, FailureLog failures, Turn turn, Runnable afterFailure) {
    this.name = name;
    this.threads = threads;
    this.failures = failures;
    this.turn = turn;
    this.afterFailure = afterFailure;
  }

  void start() {
    var started = threads.newThread(this::run);
    started.setName("tenocean: " + name);
    thread = started;
    started.start();
  }

  void startAgainIfEnded() {
    var last = thread;
    if (last != null && !last.isAlive()) {
      LOG.log(Level.SEVERE, "{0} had ended; it is started again", name);
      afterFailure.run();
      start();
    }
  }

  void stop() {
    var running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  private void run() {
    while (thread == Thread.currentThread()) {
      try {
        turn.take();
        failures.worked(LOG, name);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        afterFailure.run();
        failures.failed(LOG, name, e);
      }
    }
  }
}
