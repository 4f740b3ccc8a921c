package com.tenocean.web.visit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;

/** Who looks at the page. */
@Named
@RequestScoped
public class Viewer {
  @Inject HttpServletRequest request;

  /** Whether somebody signed in. */
  public boolean isSignedIn() {
    return request.getUserPrincipal() != null;
  }

  /** The person's name, empty for a visitor. */
  public String getName() {
    return SignedIn.of(request).map(SignedIn::name).orElse("");
  }

  /** One or two letters (one character of a Chinese name) that stand for the person. */
  public String getInitials() {
    return Initials.of(getName());
  }

  /** Whether the person has this role. */
  public boolean is(String role) {
    return isSignedIn() && request.isUserInRole(role);
  }

  /** Whether the person has one of these roles; where none is asked, signing in is enough. */
  public boolean isAnyOf(Collection<String> roles) {
    return isSignedIn() && (roles.isEmpty() || roles.stream().anyMatch(this::is));
  }
}
