package com.tenocean.harness;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The portal's clock in container tests: it goes like the machine's, and a test can put it on. It
 * starts far ahead, so that a test that trusts the machine's clock fails always, and not only where
 * another has put this one on before it.
 */
public final class MovableClock extends Clock {
  private static final AtomicReference<Duration> AHEAD =
      new AtomicReference<>(Duration.ofDays(100));
  private static final Clock MACHINE = Clock.systemUTC();

  /** Where several nodes are under test, which must agree on the time; else nobody's. */
  private static final Optional<SharedOffset> SHARED =
      Optional.ofNullable(System.getProperty(SharedOffset.FILE))
          .map(Path::of)
          .map(SharedOffset::new);

  /** Takes the place of the machine's clock throughout the deployed portal. */
  @ApplicationScoped
  @Alternative
  @Priority(1)
  public static class Source {

    @Produces
    @ApplicationScoped
    @Alternative
    @Priority(1)
    Clock movable() {
      return new MovableClock();
    }
  }

  public static void advance(Duration time) {
    AHEAD.updateAndGet(ahead -> ahead.plus(time));
  }

  @Override
  public Instant instant() {
    return MACHINE.instant().plus(SHARED.map(SharedOffset::get).orElseGet(AHEAD::get));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the portal's clock shows UTC");
  }
}
