package com.tenocean.web.security;

import com.tenocean.account.Access;
import com.tenocean.account.AccessService;
import com.tenocean.account.SignInOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the container who each request is from. The session keeps the person's id and groups, and
 * every request states them anew in the overload that takes texts: with {@code @AutoApplySession},
 * {@code @LoginToContinue} or a validation result, Payara 6 loses groups under load.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {
  /** No person's id: what it does is done by nobody in particular. */
  private static final String PROGRAM = "api";

  @Inject ApiKey apiKey;
  @Inject IdentityStoreHandler stores;
  @Inject AccessService accesses;
  @Inject SignInAnswer answer;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (context.isAuthenticationRequest()) {
      return signIn(request, context);
    }
    if (apiKey.opens(request)) {
      return context.notifyContainerAboutLogin(PROGRAM, Set.of("ADMIN"));
    }
    var access = PortalSession.access(request).flatMap(held -> current(held, request));
    if (access.isPresent()) {
      return state(access.get(), context);
    }
    if (context.isProtected()) {
      new WayToSignIn(request, response).show();
      return AuthenticationStatus.SEND_CONTINUE;
    }
    return context.doNothing();
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    PortalSession.end(request);
  }

  private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context) {
    Credential credential = context.getAuthParameters().getCredential();
    if (stores.validate(credential).getStatus() == Status.VALID
        && answer.outcome().orElse(null) instanceof SignInOutcome.SignedIn person) {
      PortalSession.begin(request, person);
      return state(person.access(), context);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  /** What the person may do by now; a session that no longer stands ends here. */
  private Optional<Access> current(Access held, HttpServletRequest request) {
    var now = accesses.current(held);
    if (now.isEmpty()) {
      PortalSession.end(request);
    } else if (!now.get().equals(held)) {
      PortalSession.keep(request, now.get());
    }
    return now;
  }

  private static AuthenticationStatus state(Access access, HttpMessageContext context) {
    return context.notifyContainerAboutLogin(access.user().toString(), access.groups());
  }
}
