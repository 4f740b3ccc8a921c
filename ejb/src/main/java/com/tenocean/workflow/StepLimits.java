package com.tenocean.workflow;

import com.tenocean.shared.UnkeptText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a run may ask for. One that asks for more fails for good; its failure handler, if there is
 * one, has the same again for its own steps.
 */
public final class StepLimits {
  /** Steps of a run. */
  public static final int STEPS = 1_000;

  /** Bytes of what a step returns, as JSON. */
  public static final int RESULT_BYTES = 4 * 1024 * 1024;

  /** Characters of what all steps of a run returned: all of it is read back after each pause. */
  public static final int KEPT_CHARACTERS = 32 * 1024 * 1024;

  /** How long a step may sleep. */
  public static final Duration SLEEP = Duration.ofDays(366);

  /** Characters of a key by which runs are counted, or of a field by which they wait. */
  public static final int KEY_CHARACTERS = 400;

  private StepLimits() {}

  /**
   * @param what it is the key of
   * @return the key as text
   * @throws LimitExceededException if that is too long to be kept, or can't be
   */
  public static String checkKey(String what, @Nullable Object key) {
    var text = String.valueOf(key);
    if (text.length() > KEY_CHARACTERS) {
      throw new LimitExceededException(
          "a key of %s has %d characters; at most %d"
              .formatted(what, text.length(), KEY_CHARACTERS));
    }
    if (UnkeptText.isIn(text)) {
      throw new LimitExceededException(
          "a key of %s can't be kept: %s".formatted(what, UnkeptText.WHY));
    }
    return text;
  }

  /**
   * @param done how many steps are done before the one that is asked for
   * @param kept characters of what they returned
   * @throws LimitExceededException if there may be no further step
   */
  public static void checkNext(int done, long kept) {
    if (done >= STEPS) {
      throw new LimitExceededException("a run has at most " + STEPS + " steps");
    }
    if (kept > KEPT_CHARACTERS) {
      throw new LimitExceededException(
          "the steps of a run have returned %d characters; at most %d: %s"
              .formatted(kept, KEPT_CHARACTERS, "keep it in tables and return ids"));
    }
  }

  /**
   * @param json what the step returned; null for nothing
   * @throws LimitExceededException if it is too long
   */
  public static void checkResult(String step, @Nullable String json) {
    var bytes = json == null ? 0 : json.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > RESULT_BYTES) {
      throw new LimitExceededException(
          "step '%s' returned %d bytes; at most %d: keep it in a table and return its id"
              .formatted(step, bytes, RESULT_BYTES));
    }
  }

  /**
   * @throws LimitExceededException if the step would sleep too long
   */
  public static void checkSleep(String step, Instant now, Instant until) {
    if (Duration.between(now, until).compareTo(SLEEP) > 0) {
      throw new LimitExceededException(
          "step '%s' would sleep until %s; at most %s from now".formatted(step, until, SLEEP));
    }
  }
}
