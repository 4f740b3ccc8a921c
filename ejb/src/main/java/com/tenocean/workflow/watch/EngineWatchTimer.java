package com.tenocean.workflow.watch;

import com.tenocean.shared.KeepsGoing;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Has the engine looked at, apart from its pulse, which nothing may hold up. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsGoing.class)
public class EngineWatchTimer {
  @Inject private EngineWatch watch;
  @Inject private EngineGauges gauges;

  @Schedule(hour = "*", minute = "*", second = "8/10", persistent = false)
  void look() {
    watch.look();
    gauges.complete();
  }
}
