package com.tenocean.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns away what none of our pages sends, before anything acts on it. The most important: Faces
 * would take a GET that names a view state for a form that was sent, and a link on another site
 * could then press any button here.
 */
public class OddRequestFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final String VIEW_STATE = "jakarta.faces.ViewState";

  /** The roster's import, and where mail providers may send either kind of form (RFC 8058). */
  private static final Set<String> TAKING_PARTS = Set.of("/admin/units/import", "/unsubscribe");

  /**
   * More than web.xml lets the import have. Of a longer one the listener passes on what has come:
   * whoever reads it would wait for its sender.
   */
  private static final long LONGEST_BODY = 36L << 20;

  private static final int FINE = 0;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    int status = refusal(request);
    if (status == FINE) {
      chain.doFilter(request, response);
    } else {
      // Without an error page: Faces would take the request for a sent form there too.
      response.setStatus(status);
    }
  }

  private static int refusal(HttpServletRequest request) {
    if (!METHODS.contains(request.getMethod())) {
      return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
    }
    if (request.getContentLengthLong() > LONGEST_BODY) {
      return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
    if (isMultipart(request)) {
      return TAKING_PARTS.stream().anyMatch(request.getServletPath()::startsWith)
          ? FINE
          : HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
    }
    return refusalOf(request);
  }

  private static int refusalOf(HttpServletRequest request) {
    Map<String, String[]> parameters;
    try {
      parameters = request.getParameterMap();
    } catch (IllegalStateException tooLong) {
      return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
    if (!request.getMethod().equals("POST") && parameters.containsKey(VIEW_STATE)) {
      return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
    }
    return parameters.values().stream().flatMap(Arrays::stream).anyMatch(v -> v.indexOf('\0') >= 0)
        ? HttpServletResponse.SC_BAD_REQUEST
        : FINE;
  }

  private static boolean isMultipart(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
