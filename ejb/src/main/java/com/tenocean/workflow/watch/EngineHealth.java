package com.tenocean.workflow.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Startup;

/**
 * Whether the engine's timer beats, and whether broker and outbox work.
 *
 * <p>Only the first is worth a restart. The others are in the group {@code started}, where a
 * monitor that asks for {@code /health} sees them: the pages work without a broker, so a balancer
 * that asks for {@code /health/ready} must go on sending people here.
 */
@ApplicationScoped
public class EngineHealth {
  /** It beats every second, unless the database hangs. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

  /** What waits longer is not a rush but a fault. */
  public static final Duration LONGEST_LAG = Duration.ofMinutes(5);

  @Inject EngineWatch watch;

  @Produces
  @Liveness
  HealthCheck timers() {
    return () -> {
      var silence = watch.silence();
      return HealthCheckResponse.named("timers")
          .withData("silentSeconds", silence.toSeconds())
          .status(silence.compareTo(LONGEST_SILENCE) <= 0)
          .build();
    };
  }

  @Produces
  @Startup
  HealthCheck broker() {
    return () -> HealthCheckResponse.named("broker").status(watch.state().answers()).build();
  }

  @Produces
  @Startup
  HealthCheck outbox() {
    return () -> {
      var lag = watch.state().lag();
      return HealthCheckResponse.named("outbox")
          .withData("lagSeconds", lag.toSeconds())
          .status(lag.compareTo(LONGEST_LAG) <= 0)
          .build();
    };
  }
}
