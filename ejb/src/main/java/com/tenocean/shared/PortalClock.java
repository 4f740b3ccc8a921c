package com.tenocean.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/**
 * The one place that asks the machine what time it is; tests put a clock there that they can move.
 */
@ApplicationScoped
public class PortalClock {

  @Produces
  @ApplicationScoped
  Clock systemClock() {
    return Clock.systemUTC();
  }

  /** How far a clock of the portal is ahead of the machine's: in tests alone, which put it on. */
  public static Duration ahead(Clock clock) {
    return Duration.between(Clock.systemUTC().instant(), clock.instant());
  }
}
