package com.tenocean.micro;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts an embedded part again when it has ended, for as long as it takes: after one second, then
 * with a back-off of up to a minute, which is also how often the log hears of it.
 */
final class Supervisor implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Supervisor.class.getName());
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);

  /** A start that is under way when the program stops takes no longer, unless much is amiss. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SupervisedPart part;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private Supervisor(SupervisedPart part) {
    this.part = part;
    this.thread = new Thread(this::watch, "supervisor of the " + part.name());
  }

  /** Begins to look after a part that runs. */
  static Supervisor of(SupervisedPart part) {
    var supervisor = new Supervisor(part);
    supervisor.thread.setDaemon(true);
    supervisor.thread.start();
    return supervisor;
  }

  private void watch() {
    var pause = INTERVAL;
    while (!isClosedWithin(pause)) {
      pause = isWell(pause) ? INTERVAL : longer(pause);
    }
  }

  /** Whether the part works, started again if need be. */
  private boolean isWell(Duration pause) {
    try {
      if (part.hasEnded()) {
        restart(pause);
      }
      return true;
    } catch (StartFailure again) {
      LOG.log(
          Level.WARNING,
          "The {0} will be started again in {1} s: {2}",
          new Object[] {part.name(), longer(pause).toSeconds(), again.getMessage()});
      return false;
    } catch (RuntimeException | Error unforeseen) { // or nobody would look after it any more
      LOG.log(Level.SEVERE, "The " + part.name() + " was not started again", unforeseen);
      return false;
    }
  }

  private void restart(Duration pause) {
    if (pause.equals(INTERVAL)) {
      LOG.log(Level.WARNING, "The {0} has ended; it is started again", part.name());
    }
    part.restart();
    LOG.log(Level.INFO, "The {0} works again", part.name());
  }

  private static Duration longer(Duration pause) {
    var longer = pause.multipliedBy(2);
    return longer.compareTo(LONGEST_BACK_OFF) < 0 ? longer : LONGEST_BACK_OFF;
  }

  private boolean isClosedWithin(Duration time) {
    try {
      return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException end) {
      return true;
    }
  }

  /** Stops looking; the part itself goes on. */
  @Override
  public void close() throws InterruptedException {
    closed.countDown();
    thread.join(PATIENCE.toMillis());
  }
}
