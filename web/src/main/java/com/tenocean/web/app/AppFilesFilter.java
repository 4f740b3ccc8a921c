package com.tenocean.web.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * How long browsers keep the files that the portal as an app is made of. They stand at addresses
 * that do not change with them: the worker's must not, and icons are named by what is shown far
 * from any page.
 */
@WebFilter({"/sw.js", "/icons/*"})
public class AppFilesFilter extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var isWorker = request.getServletPath().equals("/sw.js");
    response.setHeader("Cache-Control", isWorker ? "no-cache" : "public, max-age=604800");
    chain.doFilter(request, response);
  }
}
