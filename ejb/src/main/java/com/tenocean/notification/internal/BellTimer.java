package com.tenocean.notification.internal;

import com.tenocean.notification.Bells;
import com.tenocean.shared.KeepsGoing;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Looks every two seconds what the pages that are open on this node have to show. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsGoing.class)
public class BellTimer {
  @Inject private Bells bells;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void beat() {
    bells.beat();
  }
}
