package com.tenocean.notification.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every ten seconds, on every node, for deliveries whose time has come. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ReleaseTimer {
  private static final Logger LOG = Logger.getLogger(ReleaseTimer.class.getName());

  @Inject private Release release;

  /** A failure is told and tried again; thrown on, it would end the timer. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void beat() {
    try {
      release.all();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "deliveries that are due could not be released", e);
    }
  }
}
