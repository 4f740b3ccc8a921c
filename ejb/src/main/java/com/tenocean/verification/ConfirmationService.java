package com.tenocean.verification;

import com.tenocean.account.LinkPurpose;
import com.tenocean.account.Password;
import com.tenocean.account.Passwords;
import com.tenocean.account.SpentLinkException;
import com.tenocean.verification.internal.Confirmations;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Takes the proof that a person reads mail at an address. Who registered chooses the password here,
 * not before: nobody can prepare an account for the owner of somebody else's address and keep the
 * key to it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConfirmationService {
  @Inject Confirmations confirmations;
  @Inject Passwords passwords;

  /** What a link is about; empty if it can't be used. Opening it does not use it up. */
  @PermitAll
  public Optional<AddressToConfirm> look(String token) {
    return confirmations.look(token);
  }

  /**
   * Confirms an address of somebody who has a password.
   *
   * @return whether it is the person's address now; not if another one was asked for meanwhile, or
   *     if it has become somebody else's
   * @throws SpentLinkException if the link can't be used
   */
  @PermitAll
  public boolean confirm(String token) {
    return confirmations.confirm(token);
  }

  /**
   * Confirms the address of somebody who registered, and sets the first password.
   *
   * @throws SpentLinkException if the link can't be used
   * @throws com.tenocean.account.WeakPasswordException if the password can't be taken; the link
   *     stays good
   */
  @PermitAll
  public void confirm(String token, Password password) {
    var about =
        look(token)
            .filter(AddressToConfirm::wantsPassword)
            .orElseThrow(() -> new SpentLinkException(LinkPurpose.CONFIRM_ADDRESS));
    passwords.check(password, about.email(), about.name());
    confirmations.confirm(token, passwords.hash(password));
  }
}
