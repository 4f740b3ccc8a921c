package com.tenocean.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes identifiers: UUID version 7 (RFC 9562, section 5.7), so that rows made together lie
 * together in an index. Their time is the portal's clock.
 */
@ApplicationScoped
public class Ids {
  private static final long VERSION = 0x7000;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final TimeBasedEpochRandomGenerator generator =
      Generators.timeBasedEpochRandomGenerator();
  private Clock clock;

  Ids() {}

  @Inject
  public Ids(Clock clock) {
    this.clock = clock;
  }

  public UUID next() {
    return generator.construct(clock.millis());
  }

  /** The least that could have been made at an instant: all that were made earlier are smaller. */
  public static UUID first(Instant at) {
    return new UUID(at.toEpochMilli() << 16 | VERSION, VARIANT);
  }
}
