package com.tenocean.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class RepeatedFailureFilterTest {
  private static final int SECONDS = 165;

  private final TestClock clock = new TestClock();
  private final List<LogRecord> told = new ArrayList<>();

  @Test
  void oneThatFailsEachSecondIsToldOncePerMinuteAndWithOneStack() {
    var filter = new RepeatedFailureFilter(false, clock);
    for (int second = 0; second < SECONDS; second++) {
      log(filter, "no connection", failure("refused"));
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(told).filteredOn(record -> record.getThrown() != null).hasSize(1);
    assertThat(told)
        .extracting(LogRecord::getMessage)
        .containsExactly(
            "no connection",
            "no connection: java.io.IOException: refused (and 59 times since the last such line)",
            "no connection: java.io.IOException: refused (and 59 times since the last such line)");
  }

  @Test
  void anotherFailureIsToldAtOnce() {
    var filter = new RepeatedFailureFilter(false, clock);
    log(filter, "no connection", failure("refused"));
    log(filter, "no connection", failure("timed out"));
    log(filter, "no session", null);
    log(filter, "no connection", failure("refused"));
    assertThat(told).hasSize(3);
  }

  @Test
  void ofTwoBeansEachIsToldAndParametersStandInTheText() {
    var filter = new RepeatedFailureFilter(false, clock);
    for (int second = 0; second < 62; second++) {
      for (var bean : List.of("RelayTimer", "SweepTimer")) {
        var record = new LogRecord(Level.WARNING, "EJB {0} failed");
        record.setParameters(new Object[] {bean});
        if (filter.isLoggable(record)) {
          told.add(record);
        }
      }
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(told).hasSize(4);
    assertThat(told.get(2).getMessage()).startsWith("EJB RelayTimer failed (and 59 times");
    assertThat(told.get(3).getParameters()).isNull();
  }

  @Test
  void theSameFailureOfAnotherDayIsToldWithItsStack() {
    var filter = new RepeatedFailureFilter(false, clock);
    log(filter, "no connection", failure("refused"));
    clock.advance(Duration.ofDays(1));
    log(filter, "no connection", failure("refused"));
    assertThat(told).filteredOn(record -> record.getThrown() != null).hasSize(2);
  }

  @Test
  void requestsKeepTheirLines() {
    var filter = new RepeatedFailureFilter(true, clock);
    log(filter, "Request A failed", failure("refused"));
    log(filter, "Request B failed", failure("refused"));
    assertThat(told)
        .extracting(LogRecord::getMessage)
        .containsExactly("Request A failed", "Request B failed: java.io.IOException: refused");
    assertThat(told.get(1).getThrown()).isNull();
  }

  private void log(RepeatedFailureFilter filter, String message, Throwable failure) {
    var record = new LogRecord(Level.WARNING, message);
    record.setThrown(failure);
    if (filter.isLoggable(record)) {
      told.add(record);
    }
  }

  private static Throwable failure(String why) {
    return new IllegalStateException("can't connect", new IOException(why));
  }
}
