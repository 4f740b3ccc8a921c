package com.tenocean.account;

import com.tenocean.account.internal.Credentials;
import com.tenocean.user.UserRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Tells each request of a session whether the session still stands, so that a suspension, another
 * role and a new password act at once. One look-up by primary key; nothing is cached.
 */
@Stateless
public class AccessService {
  @Inject Credentials credentials;
  @Inject UserRepository users;

  /**
   * @return the same access, or what it is by now; empty if the session is over
   */
  @PermitAll
  public Optional<Access> current(Access held) {
    var now = credentials.stamp(held.user());
    if (now.isEmpty() || now.get().epoch() != held.epoch()) {
      return Optional.empty();
    }
    if (now.get().version() == held.version()) {
      return Optional.of(held);
    }
    return users.find(held.user()).flatMap(user -> Access.of(user, held.epoch()));
  }
}
