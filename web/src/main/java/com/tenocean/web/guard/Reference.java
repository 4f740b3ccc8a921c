package com.tenocean.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A short name for one failed request: the person reads it out, the log line carries it too. */
public final class Reference {
  private static final String KEY = Reference.class.getName();
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Without the letters and digits that are mixed up on paper or on the telephone. */
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private Reference() {}

  /** The reference of this request, the same however often it is asked for. */
  public static String of(HttpServletRequest request) {
    if (request.getAttribute(KEY) == null) {
      request.setAttribute(KEY, make());
    }
    return (String) request.getAttribute(KEY);
  }

  private static String make() {
    return RANDOM
        .ints(8, 0, ALPHABET.length())
        .mapToObj(i -> ALPHABET.substring(i, i + 1))
        .collect(Collectors.joining());
  }
}
