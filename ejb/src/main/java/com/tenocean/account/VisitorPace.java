package com.tenocean.account;

import com.tenocean.account.internal.SlowDown;
import com.tenocean.account.internal.Subject;
import com.tenocean.account.internal.Subjects;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Slows down who does too often what nobody stops; for the features that let people in. Counted in
 * a transaction of its own, so before the caller's has asked the database anything: who held one
 * connection and waited for another would stand still with all who do the same.
 */
@ApplicationScoped
public class VisitorPace {
  @Inject SlowDown slowDown;
  @Inject Subjects subjects;

  /**
   * Counts one registration.
   *
   * @param network where the request comes from, an IP address
   * @throws TooManyTriesException if too many came from there before
   */
  public void register(String network) {
    count(subjects.ofRegistration(network));
  }

  /**
   * Counts one more application of the same person.
   *
   * @throws TooManyTriesException if there were too many before
   */
  public void applyAgain(UserId applicant) {
    count(subjects.ofApplicant(applicant));
  }

  private void count(List<Subject> counted) {
    var pause = slowDown.count(counted);
    if (!pause.isZero()) {
      throw new TooManyTriesException(pause);
    }
  }
}
