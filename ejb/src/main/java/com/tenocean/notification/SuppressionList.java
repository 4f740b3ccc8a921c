package com.tenocean.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some addresses that no mail goes to, in their order.
 *
 * @param next the address after which the following page starts; null if this is the last
 */
public record SuppressionList(List<MailSuppression> suppressions, @Nullable String next) {

  public SuppressionList {
    suppressions = List.copyOf(suppressions);
  }
}
