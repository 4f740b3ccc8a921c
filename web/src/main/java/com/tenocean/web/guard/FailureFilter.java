package com.tenocean.web.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/** Turns what nobody caught into an error page and a log line with the same reference. */
public class FailureFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      new LastResort(request, response).showErrorPage(chain);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failure) {
      var cause = Objects.requireNonNullElse(failure.getCause(), failure);
      Failures.log(request, cause);
      if (!response.isCommitted()) {
        refuse(response, Failures.status(failure));
      }
    }
  }

  private static void refuse(HttpServletResponse response, int status) throws IOException {
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", Failures.RETRY_AFTER_SECONDS);
    }
    response.sendError(status);
  }

  /** The status that led to the error page. */
  static int statusOf(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
