package com.tenocean.workflow.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The event because of which a transaction happens: what is published in it was caused by that one.
 */
@ApplicationScoped
public class Cause {
  private static final Object KEY = Cause.class.getName();

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  /** Ends with the transaction. */
  void is(String eventId) {
    transaction.putResource(KEY, eventId);
  }

  @Nullable String eventId() {
    return (String) transaction.getResource(KEY);
  }
}
