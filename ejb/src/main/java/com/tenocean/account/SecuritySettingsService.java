package com.tenocean.account;

import com.tenocean.account.internal.Account;
import com.tenocean.account.internal.Accounts;
import com.tenocean.account.internal.PasswordChanges;
import com.tenocean.account.internal.PasswordHasher;
import com.tenocean.account.internal.SlowDown;
import com.tenocean.account.internal.Subjects;
import com.tenocean.shared.UserId;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/** What people do about their own account's security. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SecuritySettingsService {
  @Inject Accounts accounts;
  @Inject PasswordHasher hasher;
  @Inject PasswordChanges changes;
  @Inject Passwords passwords;
  @Inject SlowDown slowDown;
  @Inject Subjects subjects;
  @Resource SessionContext session;

  /** When the caller's password was set. */
  @RolesAllowed({"TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", Access.ALUMNI})
  public Instant passwordSetAt() {
    return account().passwordSetAt();
  }

  /**
   * Changes the caller's password and ends the caller's other sessions. Whoever found a device
   * unlocked does not know the present password, and is slowed down guessing it.
   *
   * @throws WeakPasswordException if the new password can't be taken
   */
  @RolesAllowed({"TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", Access.ALUMNI})
  public PasswordChange changePassword(Password present, Password wanted) {
    var account = account();
    var counted = subjects.ofOwner(account.user());
    var pause = slowDown.count(counted);
    if (!pause.isZero()) {
      return new PasswordChange.Wait(pause);
    }
    if (!hasher.matches(present, account.passwordHash())) {
      return new PasswordChange.WrongPassword();
    }
    slowDown.forgive(counted);
    passwords.check(wanted, changes.holder(account.user()).orElseThrow().words());
    return new PasswordChange.Done(
        changes.by(account.user(), passwords.hash(wanted)).orElseThrow());
  }

  /**
   * Ends the caller's sessions on all other devices.
   *
   * @return what the present session goes on with
   */
  @RolesAllowed({"TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", Access.ALUMNI})
  public Access endOtherSessions() {
    return changes.endOthers(account().user()).orElseThrow();
  }

  private Account account() {
    return accounts.of(UserId.of(session.getCallerPrincipal().getName())).orElseThrow();
  }
}
