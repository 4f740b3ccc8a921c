package com.tenocean.web.security;

import com.tenocean.account.SignInOutcome;
import com.tenocean.account.SignInService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Lets the container ask the portal who has which password. */
@ApplicationScoped
public class PortalIdentityStore implements IdentityStore {
  @Inject SignInService signIn;
  @Inject SignInAnswer answer;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof SignInCredential typed)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    var outcome = signIn.attempt(typed.attempt());
    answer.is(outcome);
    return outcome instanceof SignInOutcome.SignedIn person
        ? new CredentialValidationResult(
            person.access().user().toString(), person.access().groups())
        : CredentialValidationResult.INVALID_RESULT;
  }
}
