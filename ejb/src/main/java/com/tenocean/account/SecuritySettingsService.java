package com.tenocean.account;

import com.tenocean.account.internal.Account;
import com.tenocean.account.internal.Accounts;
import com.tenocean.account.internal.OwnAddress;
import com.tenocean.account.internal.PasswordChanges;
import com.tenocean.account.internal.PasswordHasher;
import com.tenocean.account.internal.SlowDown;
import com.tenocean.account.internal.Subjects;
import com.tenocean.shared.UserId;
import com.tenocean.user.EmailAddress;
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
  @Inject OwnAddress ownAddress;
  @Inject SlowDown slowDown;
  @Inject Subjects subjects;
  @Resource SessionContext session;

  /** When the caller's password was set. */
  @RolesAllowed({"TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", Access.ALUMNI})
  public Instant passwordSetAt() {
    return account().passwordSetAt();
  }

  /**
   * Changes the caller's password and ends the caller's other sessions.
   *
   * @return what the present session goes on with
   * @throws WrongPasswordException if the present password is another one
   * @throws TooManyTriesException if too many wrong ones came before
   * @throws WeakPasswordException if the new password can't be taken
   */
  @RolesAllowed({"TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", Access.ALUMNI})
  public Access changePassword(Password present, Password wanted) {
    var user = prove(present);
    passwords.check(wanted, changes.holder(user).orElseThrow().words());
    return changes.by(user, passwords.hash(wanted)).orElseThrow();
  }

  /**
   * Asks for another address; it counts once the link that is sent there was followed.
   *
   * @throws WrongPasswordException if the password is another one
   * @throws TooManyTriesException if too many wrong ones came before
   */
  @RolesAllowed({"TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", Access.ALUMNI})
  public void askForAddress(Password present, EmailAddress wanted) {
    ownAddress.ask(prove(present), wanted);
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

  /** Whoever found a device unlocked does not know the password, and is slowed down guessing it. */
  private UserId prove(Password present) {
    var account = account();
    var counted = subjects.ofOwner(account.user());
    var pause = slowDown.count(counted);
    if (!pause.isZero()) {
      throw new TooManyTriesException(pause);
    }
    if (!hasher.matches(present, account.passwordHash())) {
      throw new WrongPasswordException();
    }
    slowDown.forgive(counted);
    return account.user();
  }

  private Account account() {
    return accounts.of(UserId.of(session.getCallerPrincipal().getName())).orElseThrow();
  }
}
