package com.tenocean.digest.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every ten seconds, on every node, whether a digest is due by the portal's clock. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class DigestTimer {
  private static final Logger LOG = Logger.getLogger(DigestTimer.class.getName());

  @Inject private DigestCalendar calendar;

  /** A failure is told and tried again; thrown on, it would end the timer. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void beat() {
    try {
      calendar.open();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a digest that may be due could not be opened", e);
    }
  }
}
