package com.tenocean.web.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Base64;
import java.util.UUID;

/**
 * Gives the page that answers a form a script nonce of its own. PrimeFaces would take over the one
 * that the form sends back, and fail where a form sends none because the browser runs no scripts.
 * An AJAX answer is different: it joins a page that has its nonce already.
 */
public final class FreshNonce extends HttpServletRequestWrapper {
  /** The parameter in which PrimeFaces looks for the nonce. */
  private static final String NAME = "primefaces.nonce";

  /** In the form that PrimeFaces checks for. */
  private final String nonce =
      Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(UTF_8));

  private FreshNonce(HttpServletRequest request) {
    super(request);
  }

  static HttpServletRequest in(HttpServletRequest request) {
    boolean form = "POST".equals(request.getMethod()) && !isAjax(request);
    return form ? new FreshNonce(request) : request;
  }

  static boolean isAjax(HttpServletRequest request) {
    return request.getHeader("Faces-Request") != null;
  }

  @Override
  public String getParameter(String name) {
    return NAME.equals(name) ? nonce : super.getParameter(name);
  }
}
