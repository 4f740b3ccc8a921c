package com.tenocean.alert.internal;

import com.tenocean.alert.QueueWatch;
import com.tenocean.workflow.watch.EngineWatch;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every minute whether work piles up. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class QueueWatchTimer {
  private static final Logger LOG = Logger.getLogger(QueueWatchTimer.class.getName());

  @Inject private EngineWatch engine;
  @Inject private QueueWatch queues;

  /** What fails is told, and tried again a minute later; thrown on, it would end the timer. */
  @Schedule(hour = "*", minute = "*", second = "38", persistent = false)
  void look() {
    try {
      queues.tellOf(engine.state());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the admins could not be told of what piles up", e);
    }
  }
}
