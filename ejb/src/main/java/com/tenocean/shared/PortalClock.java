package com.tenocean.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

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
}
