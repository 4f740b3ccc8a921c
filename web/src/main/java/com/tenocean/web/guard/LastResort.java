package com.tenocean.web.guard;

import com.tenocean.web.language.Text;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** Shows the error page, and a few plain words should even that fail. */
final class LastResort {
  private final HttpServletRequest request;
  private final HttpServletResponse response;

  LastResort(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  void showErrorPage(FilterChain chain) throws IOException {
    if (FailureFilter.statusOf(request) == HttpServletResponse.SC_FORBIDDEN) {
      Failures.logForbidden(request);
    }
    if (Problem.isFor(request)) {
      Problem.of(FailureFilter.statusOf(request), null).writeTo(response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failure) {
      Failures.log(request, failure);
      writePlainWords();
    }
  }

  private void writePlainWords() throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setContentType("text/plain;charset=UTF-8");
    var words = Text.in(Locale.ENGLISH, "frame.error.500.title");
    response.getWriter().println(words + " " + Reference.of(request));
  }
}
