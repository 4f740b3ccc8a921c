package com.tenocean.web.visit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Cookies that keep a choice of the person at this device; they hold nothing private. */
public final class Cookies {
  private static final Duration KEPT = Duration.ofDays(365);

  private Cookies() {}

  /** The value of a cookie, if the browser sent one. */
  public static Optional<String> value(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  /** Keeps a choice for a year. */
  public static void keep(
      HttpServletRequest request, HttpServletResponse response, String name, String value) {
    var cookie = new Cookie(name, value);
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge((int) KEPT.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.getServletContext().getSessionCookieConfig().isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
