package com.tenocean.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailureLogTest {
  private static final int MINUTES = 3;

  private final List<LogRecord> told = new ArrayList<>();
  private final Logger logger = Logger.getAnonymousLogger();
  private final TestClock clock = new TestClock();
  private final FailureLog log = new FailureLog(clock);

  @BeforeEach
  void listen() {
    logger.setUseParentHandlers(false);
    logger.addHandler(
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            told.add(entry);
          }

          @Override
          public void flush() {
            // There is no buffer.
          }

          @Override
          public void close() {
            // Nothing is open.
          }
        });
  }

  @Test
  void oneThatFailsEachSecondIsToldOncePerMinuteAndWithOneStack() {
    for (int second = 0; second < MINUTES * 60; second++) {
      log.failed(logger, "the timer", new IllegalStateException("no database"));
      clock.advance(Duration.ofSeconds(1));
    }
    log.worked(logger, "the timer");
    log.worked(logger, "the timer");

    assertThat(told).hasSize(1 + (MINUTES - 1) + 1);
    assertThat(told).filteredOn(entry -> entry.getThrown() != null).containsExactly(told.get(0));
    assertThat(told.get(1).getParameters()).contains("the timer", 61);
    assertThat(told.get(3).getParameters()).containsExactly("the timer", MINUTES * 60);
  }

  @Test
  void anotherKindOfFailureIsToldWithItsStack() {
    log.failed(logger, "the timer", new IllegalStateException("one"));
    log.failed(logger, "the timer", new IllegalArgumentException("other"));
    assertThat(told).extracting(LogRecord::getThrown).doesNotContainNull().hasSize(2);
  }

  @Test
  void kindsThatTakeTurnsAreToldWithTheirStacksOnce() {
    for (int i = 0; i < 10; i++) {
      log.failed(logger, "the timer", new IllegalStateException("refused"));
      log.failed(logger, "the timer", new IllegalArgumentException("timed out"));
    }
    log.worked(logger, "the timer");
    assertThat(told).filteredOn(entry -> entry.getThrown() != null).hasSize(2);
    assertThat(told.get(2).getParameters()).containsExactly("the timer", 20);
  }

  @Test
  void eachHasARowOfItsOwn() {
    log.failed(logger, "one", new IllegalStateException("a"));
    log.failed(logger, "other", new IllegalStateException("b"));
    log.worked(logger, "one");
    log.failed(logger, "one", new IllegalStateException("c"));
    assertThat(told).filteredOn(entry -> entry.getThrown() != null).hasSize(3);
  }
}
