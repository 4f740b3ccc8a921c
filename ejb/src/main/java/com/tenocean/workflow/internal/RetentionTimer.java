package com.tenocean.workflow.internal;

import com.tenocean.shared.KeepsGoing;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/**
 * Lets go of what is over, once an hour on every node. Its batches are transactions of their own.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsGoing.class)
public class RetentionTimer {
  @Inject private Retention retention;

  @Schedule(hour = "*", minute = "41", persistent = false)
  void beat() {
    retention.sweep();
  }
}
