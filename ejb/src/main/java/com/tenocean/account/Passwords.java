package com.tenocean.account;

import com.tenocean.account.internal.Credentials;
import com.tenocean.account.internal.PasswordHasher;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives people their passwords; for the features that open accounts. */
@ApplicationScoped
public class Passwords {
  @Inject PasswordHasher hasher;
  @Inject Credentials credentials;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "tenocean.association.name", defaultValue = "10 Ocean")
  String association;

  /**
   * Says whether a password may be chosen.
   *
   * @param own the person's names and address
   * @throws WeakPasswordException if it can't be taken
   */
  public void check(Password password, String... own) {
    var words = new ArrayList<>(List.of(own));
    words.add(association);
    PasswordRules.problem(password, words)
        .ifPresent(
            problem -> {
              throw new WeakPasswordException(problem);
            });
  }

  /**
   * Hashes a password: a fifth of a second of work, to be done outside a transaction and also where
   * nothing will be stored, so that time tells nobody which it was.
   */
  public HashedPassword hash(Password password) {
    return new HashedPassword(hasher.hash(password));
  }

  /** Whether the person has chosen one. */
  public boolean has(UserId user) {
    return credentials.find(user).isPresent();
  }

  /** Sets the person's first password, or another one, which ends all sessions. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void set(UserId user, HashedPassword password) {
    credentials.set(user, password.value(), clock.instant());
  }
}
