package com.tenocean.harness;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/** Tells tests that run outside what time it is in the portal: others may have put its clock on. */
@WebServlet("/gallery/clock")
public class ClockServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain");
    response.getWriter().print(clock.instant());
  }
}
