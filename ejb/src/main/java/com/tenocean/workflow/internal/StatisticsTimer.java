package com.tenocean.workflow.internal;

import com.tenocean.shared.KeepsGoing;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Has the minutes counted, apart from the engine's pulse, which nothing may hold up. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsGoing.class)
public class StatisticsTimer {
  @Inject private Statistics statistics;

  @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
  void count() {
    statistics.count();
  }
}
