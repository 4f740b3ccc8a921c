package com.tenocean.harness;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Counts inside the portal what its tests wait for. */
@WebFilter("/ArquillianServletRunnerEE9")
public class TimeSpentFilter extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override
  public void init(FilterConfig config) {
    TimeSpent.countWaits();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain test)
      throws IOException, ServletException {
    TimeSpent.on(request.getParameter("className"));
    try {
      test.doFilter(request, response);
    } finally {
      TimeSpent.on(null);
    }
  }
}
