package com.tenocean.account;

import com.tenocean.account.internal.Account;
import com.tenocean.account.internal.Accounts;
import com.tenocean.account.internal.KnownDevices;
import com.tenocean.account.internal.PasswordHasher;
import com.tenocean.account.internal.SlowDown;
import com.tenocean.account.internal.Subject;
import com.tenocean.account.internal.Subjects;
import com.tenocean.user.UserStatus;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Looks at passwords. An unknown address costs the same work and gets the same answer as a wrong
 * password. Holds no transaction (and so no connection) while it hashes.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {
  @Inject Accounts accounts;
  @Inject PasswordHasher hasher;
  @Inject SlowDown slowDown;
  @Inject Subjects subjects;
  @Inject KnownDevices devices;

  @PermitAll
  public SignInOutcome attempt(SignInAttempt attempt) {
    var account = accounts.byEmail(attempt.email());
    var counted = subjects.of(attempt, devices.recognise(attempt.device(), account));
    var pause = slowDown.count(counted);
    if (!pause.isZero()) {
      return new SignInOutcome.Wait(pause);
    }
    var matches = hasher.matches(attempt.password(), account.map(Account::passwordHash));
    return matches && account.isPresent()
        ? admit(account.get(), counted)
        : new SignInOutcome.Unknown();
  }

  private SignInOutcome admit(Account account, List<Subject> counted) {
    slowDown.forgive(counted);
    return account
        .access()
        .<SignInOutcome>map(access -> signedIn(account, access))
        .orElse(
            account.status() == UserStatus.SUSPENDED
                ? new SignInOutcome.Suspended()
                : new SignInOutcome.Unconfirmed());
  }

  private SignInOutcome signedIn(Account account, Access access) {
    return new SignInOutcome.SignedIn(
        access, account.name(), account.languageTag(), devices.name(access.user()));
  }
}
