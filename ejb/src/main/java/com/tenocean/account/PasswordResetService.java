package com.tenocean.account;

import com.tenocean.account.internal.KnownDevices;
import com.tenocean.account.internal.PasswordChanges;
import com.tenocean.account.internal.ResetLetters;
import com.tenocean.account.internal.SlowDown;
import com.tenocean.account.internal.Subjects;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * For who forgot the password. Asking does one and the same whether the address is known: the look
 * at it comes after the answer. A mail that a crash swallowed in between is asked for again, as the
 * page says.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordResetService {
  @Inject SlowDown slowDown;
  @Inject Subjects subjects;
  @Inject ResetLetters letters;
  @Inject PasswordChanges changes;
  @Inject Passwords passwords;
  @Inject KnownDevices devices;
  @Resource ManagedExecutorService executor;

  /**
   * Sends a link to the address, if somebody is known by it.
   *
   * @param network where the request comes from, an IP address
   * @return zero, or how long to wait because too much was asked before
   */
  @PermitAll
  public Duration ask(String email, String network) {
    var pause = slowDown.count(subjects.ofMail(email, network));
    if (pause.isZero()) {
      executor.execute(() -> letters.send(email));
    }
    return pause;
  }

  /** Whether the link from the mail is still good. */
  @PermitAll
  public boolean isGood(String token) {
    return changes.holder(token).isPresent();
  }

  /**
   * Sets the password and ends all of the person's sessions.
   *
   * @return the name of this device, by which it counts as known from now on
   * @throws SpentLinkException if the link is not good
   * @throws WeakPasswordException if the password can't be taken; the link stays good
   */
  @PermitAll
  public String choose(String token, Password password) {
    var holder =
        changes.holder(token).orElseThrow(() -> new SpentLinkException(LinkPurpose.RESET_PASSWORD));
    passwords.check(password, holder.words());
    changes.byLink(token, passwords.hash(password));
    return devices.name(holder.id());
  }
}
