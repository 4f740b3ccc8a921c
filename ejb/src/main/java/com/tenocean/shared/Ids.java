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
  private static final Instant LAST = Instant.ofEpochMilli((1L << 48) - 1);
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
    return new UUID(millis(at) << 16 | VERSION, VARIANT);
  }

  /** As many as an id has room for: none was made before 1970, nor will be after 10889. */
  private static long millis(Instant at) {
    if (at.isBefore(Instant.EPOCH)) {
      return 0;
    }
    return at.isAfter(LAST) ? LAST.toEpochMilli() : at.toEpochMilli();
  }
}
