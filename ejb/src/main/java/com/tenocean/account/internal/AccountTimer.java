package com.tenocean.account.internal;

import com.tenocean.account.LinkTokens;
import com.tenocean.shared.KeepsGoing;
import com.tenocean.shared.Transactions;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Throws away what has expired. Every node does it: a second time finds nothing. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsGoing.class)
public class AccountTimer {
  @Inject SlowDown slowDown;
  @Inject LinkTokens tokens;
  @Inject Transactions transactions;

  @Schedule(hour = "*", minute = "17", persistent = false)
  void clean() {
    slowDown.clean();
    transactions.inNew(tokens::clean);
  }
}
