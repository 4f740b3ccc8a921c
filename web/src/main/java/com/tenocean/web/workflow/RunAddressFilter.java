package com.tenocean.web.workflow;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Shows a run under an address that can be read aloud: {@code /admin/workflows/runs/{id}}. */
@WebFilter("/admin/workflows/runs/*")
public class RunAddressFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** The request's attribute with the run's id. */
  static final String RUN_ID = RunAddressFilter.class.getName();

  private static final String PAGE = "/WEB-INF/workflows/run.xhtml";
  private static final Pattern RUN =
      Pattern.compile("/admin/workflows/runs/(\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var run = RUN.matcher(request.getServletPath());
    if (run.matches()) {
      request.setAttribute(RUN_ID, run.group(1));
      request.getRequestDispatcher(PAGE).forward(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
