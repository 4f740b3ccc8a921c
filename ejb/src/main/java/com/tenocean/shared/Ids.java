package com.tenocean.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes identifiers: UUID version 7 (RFC 9562, section 5.7), so that rows made together lie
 * together in an index. Their time is the portal's clock.
 */
@ApplicationScoped
public class Ids {
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
}
