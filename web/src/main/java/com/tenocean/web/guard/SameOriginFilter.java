package com.tenocean.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses changes and sockets that another site's page asks for in a visitor's name, whatever the
 * form: by {@code Sec-Fetch-Site}, or by {@code Origin} from browsers that don't send the former.
 * Requests with neither come from programs, not from pages, and bring no one else's cookies.
 */
public class SameOriginFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isSafe(request) || isOurs(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** Another site's page can read what comes over a socket, and so must not open one. */
  private static boolean isSafe(HttpServletRequest request) {
    return SAFE.contains(request.getMethod()) && request.getHeader("Upgrade") == null;
  }

  private static boolean isOurs(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    var origin = request.getHeader("Origin");
    return origin == null || authority(origin).equals(request.getHeader("Host"));
  }

  /** Host and port; empty for {@code null} and for what is no address. */
  private static String authority(String origin) {
    var slashes = origin.indexOf("//");
    return slashes < 0 ? "" : origin.substring(slashes + 2);
  }
}
