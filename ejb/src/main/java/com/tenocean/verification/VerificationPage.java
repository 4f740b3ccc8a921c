package com.tenocean.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of applications.
 *
 * @param next where the next page starts; null if this is the last
 */
public record VerificationPage(List<VerificationRow> rows, @Nullable VerificationKey next) {

  public VerificationPage {
    rows = List.copyOf(rows);
  }
}
