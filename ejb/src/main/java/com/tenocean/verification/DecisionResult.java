package com.tenocean.verification;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What came of a reviewer's wish for one application.
 *
 * @param name the applicant's; null if there is no such application for this reviewer
 * @param earlier the decision that came first, where one did
 */
public record DecisionResult(
    VerificationId id, Kind kind, @Nullable String name, @Nullable Decision earlier)
    implements Serializable {

  /** Whether it is decided now, or why not. */
  public enum Kind {
    DECIDED,
    ALREADY_DECIDED,
    NOT_READY,
    NOT_FOUND
  }

  /** For a single decision, where anything but success is an exception. */
  void orThrow() {
    switch (kind) {
      case DECIDED -> {}
      case ALREADY_DECIDED -> throw new AlreadyDecidedException(id, earlier);
      case NOT_READY -> throw new NotReadyException(id);
      case NOT_FOUND -> throw new VerificationNotFoundException(id);
    }
  }
}
