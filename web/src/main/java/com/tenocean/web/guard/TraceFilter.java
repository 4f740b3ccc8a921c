package com.tenocean.web.guard;

import com.tenocean.shared.Tracing;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.apache.commons.lang3.StringUtils;

/**
 * A span for each request, from which events take theirs. It bears the page or the pattern that the
 * address fits, not the address: that may hold a key or a link that signs somebody in.
 */
public class TraceFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient Tracing tracing;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var route = route(request);
    var span =
        tracing
            .span(request.getMethod() + " " + route, request.getHeader("traceparent"))
            .setSpanKind(SpanKind.SERVER)
            .setAttribute("http.request.method", request.getMethod())
            .setAttribute("http.route", route)
            .startSpan();
    try (var scope = span.makeCurrent()) {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException | Error e) {
      Tracing.failed(span, e);
      throw e;
    } finally {
      answered(span, response.getStatus());
      span.end();
    }
  }

  /** A page's path is its file's: all that varies stands behind the question mark. */
  private static String route(HttpServletRequest request) {
    var mapping = request.getHttpServletMapping();
    return mapping.getMappingMatch() == MappingMatch.EXTENSION
        ? StringUtils.removeEnd(request.getServletPath(), ".xhtml")
        : mapping.getPattern();
  }

  private static void answered(Span span, int status) {
    span.setAttribute("http.response.status_code", status);
    if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      span.setStatus(StatusCode.ERROR);
    }
  }
}
