package com.tenocean.account;

import com.tenocean.account.internal.Credentials;
import com.tenocean.account.internal.PasswordHasher;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Gives people their passwords; for the features that open accounts. */
@ApplicationScoped
public class Passwords {
  @Inject PasswordHasher hasher;
  @Inject Credentials credentials;
  @Inject Clock clock;

  /**
   * Hashes a password: a fifth of a second of work, to be done outside a transaction and also where
   * nothing will be stored, so that time tells nobody which it was.
   */
  public HashedPassword hash(Password password) {
    return new HashedPassword(hasher.hash(password));
  }

  /** Sets the person's first password, or another one, which ends all sessions. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void set(UserId user, HashedPassword password) {
    credentials.set(user, password.value(), clock.instant());
  }
}
