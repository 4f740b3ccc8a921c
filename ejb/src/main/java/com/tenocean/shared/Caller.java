package com.tenocean.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;

/**
 * The signed-in person on whose behalf this thread works, if any: timers and workflows have none.
 */
@ApplicationScoped
public class Caller {
  private static final int UUID_LENGTH = 36;

  @Inject private SecurityContext security;

  public Optional<UserId> current() {
    return Optional.ofNullable(security.getCallerPrincipal()).flatMap(Caller::person);
  }

  /** The container names an anonymous caller too; only a person's name is an id. */
  private static Optional<UserId> person(Principal principal) {
    var name = principal.getName();
    return name != null && name.length() == UUID_LENGTH
        ? Optional.of(new UserId(UUID.fromString(name)))
        : Optional.empty();
  }
}
