package com.tenocean.workflow.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has the minutes counted, apart from the engine's pulse, which nothing may hold up. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatisticsTimer {
  private static final Logger LOG = Logger.getLogger(StatisticsTimer.class.getName());

  @Inject private Statistics statistics;

  /** A failed count is told and made up for later; thrown on, it would end the timer. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
  void count() {
    try {
      statistics.count();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "runs could not be counted and will be later", e);
    }
  }
}
