package com.tenocean.shared;

import static com.tenocean.harness.Soon.soon;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The container takes away a timer that failed twice: the portal's are not. */
@ExtendWith(ArquillianExtension.class)
class KeepsGoingIT {
  @Test
  void aTimerThatFailedThreeTimesGoesOn() {
    soon().until(() -> FailingTimer.beats() > FailingTimer.FAILURES + 1);
  }
}
