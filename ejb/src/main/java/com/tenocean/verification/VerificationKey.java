package com.tenocean.verification;

import java.io.Serializable;
import java.time.Instant;

/** Where a page of applications ends: the next one starts after this. */
public record VerificationKey(Instant openedAt, VerificationId id) implements Serializable {

  static VerificationKey of(VerificationRow last) {
    return new VerificationKey(last.openedAt(), last.id());
  }
}
