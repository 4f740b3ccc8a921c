package com.tenocean.account;

import com.tenocean.account.internal.FirstAdmins;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.PersonName;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Lets whoever holds the one-time link become the association's first admin. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstAdminService {
  @Inject FirstAdmins admins;
  @Inject Passwords passwords;

  /** Whether the link is still good. */
  @PermitAll
  public boolean isGood(String token) {
    return admins.isGood(token);
  }

  /**
   * Uses the link up. Whoever can read the server's file, or the configured mailbox, answers for
   * the address, so it counts as confirmed.
   *
   * @throws SpentLinkException if the link is not good
   * @throws WeakPasswordException if the password can't be taken; the link stays good
   * @throws AddressTakenException if somebody else is known by the address; the link stays good
   */
  @PermitAll
  public void become(String token, PersonName name, EmailAddress email, Password password) {
    if (!admins.isGood(token)) {
      throw new SpentLinkException(LinkPurpose.FIRST_ADMIN);
    }
    passwords.check(password, name.first(), name.last(), email.value());
    admins.add(token, name, email, passwords.hash(password));
  }
}
