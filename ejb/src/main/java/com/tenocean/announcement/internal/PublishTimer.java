package com.tenocean.announcement.internal;

import com.tenocean.shared.FailureLog;
import com.tenocean.shared.KeepsGoing;
import com.tenocean.shared.Transactions;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.logging.Logger;

/**
 * Looks every ten seconds, on every node, for scheduled announcements whose time has come; each is
 * published in a transaction of its own, and one that fails holds up no other.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsGoing.class)
public class PublishTimer {
  private static final Logger LOG = Logger.getLogger(PublishTimer.class.getName());

  @Inject private Publishing publishing;
  @Inject private Transactions transactions;
  @Inject private FailureLog failures;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void beat() {
    for (var due : transactions.inNew(publishing::due)) {
      failures.attempt(
          LOG,
          "the publishing of announcement " + due,
          () -> transactions.inNew(() -> publishing.publishDue(due)));
    }
  }
}
