package com.tenocean.digest.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks every ten seconds, on every node, whether a digest is due by the portal's clock, and lets
 * go of old ones at night.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class DigestTimer {
  private static final Logger LOG = Logger.getLogger(DigestTimer.class.getName());

  @Inject private DigestCalendar calendar;
  @Inject private DigestRetention retention;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void open() {
    quietly("opened", calendar::open);
  }

  @Schedule(hour = "3", minute = "41", persistent = false)
  void forget() {
    quietly("deleted", retention::sweep);
  }

  /** A failure is told and tried again; thrown on, it would end the timer. */
  private static void quietly(String done, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "digests could not be " + done + " and will be later", e);
    }
  }
}
