package com.tenocean.web.guard;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Sees to it that an answer carries one Content-Security-Policy. Pages get the policy of {@code
 * web.xml} with a nonce for their own scripts from PrimeFaces, which adds a header where it should
 * replace ours; two policies together would allow only what both allow, and forbid every script.
 */
final class ContentPolicy extends HttpServletResponseWrapper {
  static final String HEADER = "Content-Security-Policy";

  /** The parameter that PrimeFaces reads too: the policy stands in one place. */
  static final String PARAMETER = "primefaces.CSP_POLICY";

  ContentPolicy(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void addHeader(String name, String value) {
    if (HEADER.equalsIgnoreCase(name)) {
      setHeader(name, value);
    } else {
      super.addHeader(name, value);
    }
  }
}
