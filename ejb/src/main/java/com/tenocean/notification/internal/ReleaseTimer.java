package com.tenocean.notification.internal;

import com.tenocean.shared.KeepsGoing;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Looks every ten seconds, on every node, for deliveries whose time has come. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsGoing.class)
public class ReleaseTimer {
  @Inject private Release release;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void beat() {
    release.all();
  }
}
