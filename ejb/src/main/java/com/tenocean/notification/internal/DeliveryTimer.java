package com.tenocean.notification.internal;

import com.tenocean.shared.KeepsGoing;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Counts deliveries every five minutes and lets go of old ones every hour, on every node. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsGoing.class)
public class DeliveryTimer {
  @Inject private DeliveryCounts counts;
  @Inject private DeliveryRetention retention;

  @Schedule(hour = "*", minute = "*/5", second = "7", persistent = false)
  void count() {
    counts.refresh();
  }

  @Schedule(hour = "*", minute = "53", persistent = false)
  void forget() {
    retention.sweep();
  }
}
