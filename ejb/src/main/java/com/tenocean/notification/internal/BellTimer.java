package com.tenocean.notification.internal;

import com.tenocean.notification.Bells;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every two seconds what the pages that are open on this node have to show. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class BellTimer {
  private static final Logger LOG = Logger.getLogger(BellTimer.class.getName());

  @Inject private Bells bells;

  /** A failure is told and tried again; thrown on, it would end the timer. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void beat() {
    try {
      bells.beat();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "open pages could not be told what is unread", e);
    }
  }
}
