package com.tenocean.harness;

import static org.awaitility.pollinterval.IterativePollInterval.iterative;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * Waiting for what comes by itself. How long it takes is a matter of how busy the machine is, so
 * the limit is far beyond what any of it should take: it only ends what would never come.
 */
public final class Soon {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration FIRST_LOOK = Duration.ofMillis(20);
  private static final Duration RAREST_LOOK = Duration.ofMillis(250);

  private Soon() {}

  /** Looks often at first, and then four times in a second. */
  public static ConditionFactory soon() {
    return Awaitility.await()
        // Those of other lanes: the mail server complains of portals that are killed.
        .dontCatchUncaughtExceptions()
        .atMost(LIMIT)
        .pollInterval(iterative(Soon::rarer, FIRST_LOOK));
  }

  private static Duration rarer(Duration before) {
    var twice = before.multipliedBy(2);
    return twice.compareTo(RAREST_LOOK) < 0 ? twice : RAREST_LOOK;
  }
}
