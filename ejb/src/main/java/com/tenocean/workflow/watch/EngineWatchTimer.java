package com.tenocean.workflow.watch;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has the engine looked at, apart from its pulse, which nothing may hold up. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class EngineWatchTimer {
  private static final Logger LOG = Logger.getLogger(EngineWatchTimer.class.getName());

  @Inject private EngineWatch watch;
  @Inject private EngineGauges gauges;

  /**
   * A look that fails is told, and repeated ten seconds later; thrown on, it would end the timer.
   */
  @Schedule(hour = "*", minute = "*", second = "8/10", persistent = false)
  void look() {
    try {
      watch.look();
      gauges.complete();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "could not look how the engine is doing", e);
    }
  }
}
