package com.tenocean.notification.internal;

import com.tenocean.shared.KeepsGoing;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Leaves the relay in peace when there is no mail to send. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsGoing.class)
public class ConnectionTimer {
  @Inject private SmtpConnections connections;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void beat() {
    connections.closeOld();
  }
}
