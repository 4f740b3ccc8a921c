package com.tenocean.notification.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Counts deliveries every five minutes and lets go of old ones every hour, on every node. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class DeliveryTimer {
  private static final Logger LOG = Logger.getLogger(DeliveryTimer.class.getName());

  @Inject private DeliveryCounts counts;
  @Inject private DeliveryRetention retention;

  @Schedule(hour = "*", minute = "*/5", second = "7", persistent = false)
  void count() {
    quietly("counted", counts::refresh);
  }

  @Schedule(hour = "*", minute = "53", persistent = false)
  void forget() {
    quietly("deleted", retention::sweep);
  }

  /** A failure is told and made up for the next time; thrown on, it would end the timer. */
  private static void quietly(String done, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "deliveries could not be " + done + " and will be later", e);
    }
  }
}
