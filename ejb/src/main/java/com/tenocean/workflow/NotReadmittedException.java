package com.tenocean.workflow;

import jakarta.ejb.ApplicationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run does not begin again: not the same, or not a new one of its event. */
@ApplicationException(rollback = true)
public class NotReadmittedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why not. */
  public enum Reason {
    /** There is no such run: perhaps its time was over. */
    UNKNOWN,
    /** It is still under way: cancel it, or wait. */
    UNDER_WAY,
    /** Its event is older than what is kept. */
    EVENT_GONE,
    /** Its event is not what this release expects of the type. */
    EVENT_UNREADABLE,
    /** No release that runs here knows its workflow. */
    WORKFLOW_GONE,
    /** An event has come since that cancels it; whoever asks may have it begin all the same. */
    CANCELLED_SINCE,
    /** Only one may be under way at once, and another one is. */
    OTHER_UNDER_WAY
  }

  private final Reason reason;
  private final @Nullable String inTheWay;

  public NotReadmittedException(RunId run, Reason reason) {
    this(run, reason, null);
  }

  /**
   * @param inTheWay the id of the event that cancels it, or of the run that is under way
   */
  public NotReadmittedException(RunId run, Reason reason, @Nullable String inTheWay) {
    super(
        "run %s does not begin again: %s %s"
            .formatted(run, reason, inTheWay == null ? "" : inTheWay));
    this.reason = reason;
    this.inTheWay = inTheWay;
  }

  public Reason reason() {
    return reason;
  }

  /** The id of the event or run that is in the way; empty if none is. */
  public Optional<String> inTheWay() {
    return Optional.ofNullable(inTheWay);
  }
}
