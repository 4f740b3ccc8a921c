package com.tenocean.web.security;

import com.tenocean.account.Password;
import com.tenocean.account.SignInAttempt;
import com.tenocean.account.SignInOutcome;
import com.tenocean.web.visit.Cookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signs the visitor of this request in. */
@RequestScoped
public class SignIn {
  /** The cookie that a known device carries; it signs nobody in. */
  static final String DEVICE = "device";

  @Inject SecurityContext security;
  @Inject ClientAddress client;
  @Inject SignInAnswer answer;
  @Inject HttpServletRequest request;

  SignInOutcome with(String email, Password password, HttpServletResponse response) {
    var device = Cookies.value(request, DEVICE).orElse(null);
    var attempt = new SignInAttempt(email, password, client.of(request), device);
    security.authenticate(request, response, parameters(attempt));
    var outcome = answer.outcome().orElseThrow();
    if (outcome instanceof SignInOutcome.SignedIn person) {
      Cookies.keep(request, response, DEVICE, person.device());
    }
    return outcome;
  }

  private static AuthenticationParameters parameters(SignInAttempt attempt) {
    return AuthenticationParameters.withParams()
        .newAuthentication(true)
        .credential(new SignInCredential(attempt));
  }
}
