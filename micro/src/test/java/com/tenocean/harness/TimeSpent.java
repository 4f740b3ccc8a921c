package com.tenocean.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/**
 * What tests are busy with. Each use is a line of the file that {@link #FILE} names, {@code
 * class,kind,milliseconds}, which tests inside the portal write too; {@link TimeSpentReport} adds
 * them up.
 */
public enum TimeSpent {
  STARTS,
  SIGN_INS,
  PAGES,
  AXE,
  WAITS;

  /** The system property that names the file; where there is none, nobody counts. */
  static final String FILE = "tenocean.test.time-spent";

  /** Of the test that a thread works for, itself or for another thread. */
  private static final ThreadLocal<String> TEST = new InheritableThreadLocal<>();

  /** Waiting for a start, say, is a part of the start. */
  private static final ThreadLocal<Boolean> BUSY = new InheritableThreadLocal<>();

  /** Says which test this thread works for from now on; null for none. */
  static void on(String test) {
    if (test == null) {
      TEST.remove();
    } else {
      TEST.set(test);
    }
  }

  /** Counts what tests wait for by {@link Awaitility}. */
  static void countWaits() {
    Awaitility.setDefaultConditionEvaluationListener(
        condition -> {
          if (condition.isSatisfied() && BUSY.get() == null) {
            WAITS.note(condition.getElapsedTimeInMS());
          }
        });
  }

  /** Does it and notes how long it took. */
  public <T> T in(Supplier<T> work) {
    if (BUSY.get() != null) {
      return work.get();
    }
    var start = System.nanoTime();
    BUSY.set(true);
    try {
      return work.get();
    } finally {
      BUSY.remove();
      note((System.nanoTime() - start) / 1_000_000);
    }
  }

  private void note(long millis) {
    var file = System.getProperty(FILE);
    if (file == null || TEST.get() == null) {
      return;
    }
    try {
      var line = "%s,%s,%d%n".formatted(TEST.get(), name(), millis);
      Files.writeString(
          Path.of(file), line, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
