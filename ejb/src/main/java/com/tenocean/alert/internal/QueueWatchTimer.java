package com.tenocean.alert.internal;

import com.tenocean.alert.QueueWatch;
import com.tenocean.shared.KeepsGoing;
import com.tenocean.workflow.watch.EngineWatch;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Looks every minute whether work piles up. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsGoing.class)
public class QueueWatchTimer {
  @Inject private EngineWatch engine;
  @Inject private QueueWatch queues;

  @Schedule(hour = "*", minute = "*", second = "38", persistent = false)
  void look() {
    queues.tellOf(engine.state());
  }
}
