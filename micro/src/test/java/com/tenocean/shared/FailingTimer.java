package com.tenocean.shared;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.interceptor.Interceptors;
import java.util.concurrent.atomic.AtomicInteger;

/** Fails the first times, as a timer does whose database is away. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsGoing.class)
public class FailingTimer {
  static final int FAILURES = 3;
  private static final AtomicInteger BEATS = new AtomicInteger();

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void beat() {
    if (BEATS.incrementAndGet() <= FAILURES) {
      throw new IllegalStateException("as the test wants it");
    }
  }

  static int beats() {
    return BEATS.get();
  }
}
