package com.tenocean.workflow.internal;

import com.tenocean.workflow.RunId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a gate does with a run. */
sealed interface Verdict {

  /** It goes on, at once. */
  record Pass() implements Verdict {}

  /** It goes on at that time. */
  record PassAt(Instant time) implements Verdict {}

  /** It stays, and is judged again at that time. */
  record StayUntil(Instant time) implements Verdict {}

  /** Another run, which stays until then, stands for it. */
  record Gathered(RunId by, Instant until) implements Verdict {}

  /** Another run stands for it, and for all that it stood for, and goes on, at once. */
  record Last(RunId by) implements Verdict {}

  /**
   * It does not begin.
   *
   * @param by the run that keeps it from that; null if none does
   */
  record Skip(String why, @Nullable String by) implements Verdict {
    Skip(String why) {
      this(why, null);
    }
  }
}
