package com.tenocean.workflow.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Lets go of what is over, once an hour on every node. Its batches are transactions of their own.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionTimer {
  @Inject private Retention retention;

  @Schedule(hour = "*", minute = "41", persistent = false)
  void beat() {
    retention.sweep();
  }
}
