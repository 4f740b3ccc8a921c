package com.tenocean.account.internal;

import com.tenocean.account.LinkTokens;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Throws away what has expired. Every node does it: a second time finds nothing. */
@Singleton
public class AccountTimer {
  @Inject SlowDown slowDown;
  @Inject LinkTokens tokens;

  @Schedule(hour = "*", minute = "17", persistent = false)
  void clean() {
    slowDown.clean();
    tokens.clean();
  }
}
