package com.tenocean.notification;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is in the way of telling something again.
 *
 * @param reason a short English phrase as deliveries have it; null unless it is a {@link
 *     Kind#REASON}
 */
public record Obstacle(Kind kind, @Nullable String reason) implements Serializable {

  /** What sort of obstacle. */
  public enum Kind {
    /** The portal shows it; there is nothing to send. */
    IN_APP,
    /** It holds a link that its reader asks for, or warns of something that was done once. */
    SECURITY,
    /** It, or the one that tells it again, is still to leave. */
    UNDER_WAY,
    /** Somebody else has sent it again since. */
    MEANWHILE,
    /** Its template is of another release, or does not understand what is kept for it. */
    UNWRITABLE,
    /** It would not go for a reason that deliveries have, such as that the person turned it off. */
    REASON
  }

  static Obstacle of(Kind kind) {
    return new Obstacle(kind, null);
  }

  static Obstacle because(@Nullable String reason) {
    return new Obstacle(Kind.REASON, reason);
  }
}
