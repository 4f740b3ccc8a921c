package com.tenocean.account;

import com.tenocean.account.internal.SlowDown;
import com.tenocean.account.internal.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Slows down who does too often what anybody may do; for the features that let visitors in. */
@ApplicationScoped
public class VisitorPace {
  @Inject SlowDown slowDown;
  @Inject Subjects subjects;

  /**
   * Counts one registration, in a transaction of its own.
   *
   * @param network where the request comes from, an IP address
   * @throws TooManyTriesException if too many came from there before
   */
  public void register(String network) {
    var pause = slowDown.count(subjects.ofRegistration(network));
    if (!pause.isZero()) {
      throw new TooManyTriesException(pause);
    }
  }
}
