package com.tenocean.web.visit;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Which address the browser asked for, however often the request was forwarded since. */
public final class Addresses {
  private Addresses() {}

  /** Path and query as the browser sees them. */
  public static String asked(HttpServletRequest request) {
    return Optional.ofNullable(request.getQueryString())
        .map(query -> uri(request) + "?" + query)
        .orElseGet(() -> uri(request));
  }

  /** The path below the context path. */
  public static String path(HttpServletRequest request) {
    return uri(request).substring(request.getContextPath().length());
  }

  /** Whether it is {@code folder} itself or below it. */
  public static boolean isBelow(HttpServletRequest request, String folder) {
    var path = path(request);
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  /**
   * Whether a browser that follows this stays on this host: a path, and nothing that browsers read
   * as another host ({@code //host}, {@code /\host}) or that splits a header.
   */
  public static boolean isLocal(String address) {
    return address != null && address.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");
  }

  private static String uri(HttpServletRequest request) {
    return attribute(request, RequestDispatcher.ERROR_REQUEST_URI)
        .or(() -> attribute(request, RequestDispatcher.FORWARD_REQUEST_URI))
        .orElseGet(request::getRequestURI);
  }

  private static Optional<String> attribute(HttpServletRequest request, String name) {
    return Optional.ofNullable((String) request.getAttribute(name));
  }
}
