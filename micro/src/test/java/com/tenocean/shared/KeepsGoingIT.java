package com.tenocean.shared;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The container takes away a timer that failed twice: the portal's are not. */
@ExtendWith(ArquillianExtension.class)
class KeepsGoingIT {
  @Test
  void aTimerThatFailedThreeTimesGoesOn() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> FailingTimer.beats() > FailingTimer.FAILURES + 1);
  }
}
