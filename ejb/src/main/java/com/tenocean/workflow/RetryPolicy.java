package com.tenocean.workflow;

import com.tenocean.event.EventTooLargeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How often a step is tried again, and after how long.
 *
 * @param retries tries after the first, 0 to 20
 */
public record RetryPolicy(int retries) {
  /** Four retries, over about four minutes. */
  public static final RetryPolicy DEFAULT = new RetryPolicy(4);

  private static final List<Duration> BACK_OFF =
      List.of(
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(20),
          Duration.ofMinutes(40),
          Duration.ofHours(1));
  private static final Duration LONGEST = Duration.ofHours(2);
  private static final int JITTER_MILLIS = 30_000;

  public RetryPolicy {
    if (retries < 0 || retries > 20) {
      throw new IllegalArgumentException("retries must be 0 to 20, not " + retries);
    }
  }

  /**
   * How long to wait before a step that failed is tried again; empty if it has failed for good.
   *
   * @param failures how often it has failed by now, of the failures that count
   * @param cause of the last failure
   */
  public Optional<Duration> pause(int failures, Throwable cause, RandomGenerator random) {
    boolean isHopeless =
        cause instanceof NonRetriableException
            || cause instanceof WorkflowChangedException
            || cause instanceof EventTooLargeException;
    if (isHopeless || !allowsAfter(failures)) {
      return Optional.empty();
    }
    return Optional.of(
        cause instanceof RetryAfterException asked ? asked.pause() : pauseAfter(failures, random));
  }

  /** Whether a failure counts: that of a system outside, which is away for all, does not. */
  public static boolean counts(Throwable cause) {
    return !(cause instanceof OutageException);
  }

  /** Whether a step that failed this many times is tried again. */
  public boolean allowsAfter(int failures) {
    return failures <= retries;
  }

  /**
   * The pause after the given failure, the first being 1: a step of the table plus up to 30 s, so
   * that what failed together does not come back together.
   */
  public static Duration pauseAfter(int failures, RandomGenerator random) {
    var base = failures <= BACK_OFF.size() ? BACK_OFF.get(failures - 1) : LONGEST;
    return base.plusMillis(random.nextInt(JITTER_MILLIS));
  }
}
