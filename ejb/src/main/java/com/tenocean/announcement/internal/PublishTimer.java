package com.tenocean.announcement.internal;

import com.tenocean.shared.Transactions;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks every ten seconds, on every node, for scheduled announcements whose time has come; each is
 * published in a transaction of its own.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class PublishTimer {
  private static final Logger LOG = Logger.getLogger(PublishTimer.class.getName());

  @Inject private Publishing publishing;
  @Inject private Transactions transactions;

  /** A failure is told and tried again; thrown on, it would end the timer. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void beat() {
    try {
      boolean wasOne = true;
      while (wasOne) {
        wasOne = transactions.inNew(publishing::publishNextDue);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "announcements that are due could not be published", e);
    }
  }
}
