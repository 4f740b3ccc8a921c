package com.tenocean.web.security;

import com.tenocean.account.Access;
import com.tenocean.account.SignInOutcome;
import com.tenocean.web.visit.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/** Who the session is of. */
final class PortalSession {
  /** Visitors' sessions end sooner (web.xml). */
  private static final Duration IDLE = Duration.ofHours(12);

  private static final String KEY = Access.class.getName();

  private PortalSession() {}

  /** Opens no session. */
  static Optional<Access> access(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (Access) session.getAttribute(KEY));
  }

  /** Under another session id than before, so that one planted earlier is worth nothing. */
  static void begin(HttpServletRequest request, SignInOutcome.SignedIn person) {
    end(request);
    request.getSession().setMaxInactiveInterval((int) IDLE.toSeconds());
    keep(request, person.access());
    new SignedIn(person.name(), person.languageTag()).putInto(request);
  }

  static void keep(HttpServletRequest request, Access access) {
    request.getSession().setAttribute(KEY, access);
  }

  static void end(HttpServletRequest request) {
    Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
  }
}
