package com.tenocean.announcement.internal;

import com.tenocean.shared.KeepsGoing;
import com.tenocean.shared.Transactions;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/**
 * Looks every ten seconds, on every node, for scheduled announcements whose time has come; each is
 * published in a transaction of its own.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsGoing.class)
public class PublishTimer {
  @Inject private Publishing publishing;
  @Inject private Transactions transactions;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void beat() {
    boolean wasOne = true;
    while (wasOne) {
      wasOne = transactions.inNew(publishing::publishNextDue);
    }
  }
}
