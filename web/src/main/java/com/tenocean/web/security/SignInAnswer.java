package com.tenocean.web.security;

import com.tenocean.account.SignInOutcome;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries what came of signing in past the container, whose result only knows valid and invalid.
 */
@RequestScoped
public class SignInAnswer {
  private @Nullable SignInOutcome outcome;

  void is(SignInOutcome told) {
    outcome = told;
  }

  /** Empty if nobody tried to sign in. */
  Optional<SignInOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }
}
