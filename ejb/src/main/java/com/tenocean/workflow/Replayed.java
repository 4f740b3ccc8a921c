package com.tenocean.workflow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.tenocean.workflow.NotReadmittedException.Reason;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What became of one run that was to be run again.
 *
 * @param run the old one
 * @param again the new one; null if there is none
 * @param refusal why there is none; null if there is one
 */
public record Replayed(RunId run, @Nullable RunId again, @Nullable Reason refusal)
    implements Serializable {

  /** Whether there is a new one. */
  @JsonIgnore
  public boolean isDone() {
    return again != null;
  }
}
