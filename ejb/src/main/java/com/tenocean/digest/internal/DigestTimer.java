package com.tenocean.digest.internal;

import com.tenocean.shared.KeepsGoing;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/**
 * Looks every ten seconds, on every node, whether a digest is due by the portal's clock, and lets
 * go of old ones at night.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsGoing.class)
public class DigestTimer {
  @Inject private DigestCalendar calendar;
  @Inject private DigestRetention retention;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void open() {
    calendar.open();
  }

  @Schedule(hour = "3", minute = "41", persistent = false)
  void forget() {
    retention.sweep();
  }
}
