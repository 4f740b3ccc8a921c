package com.tenocean.web.visit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Shows a thing under an address that can be read aloud: a folder, and in it the thing's id. A
 * subclass is a {@code @WebFilter} for all below the folder; the page lies below {@code WEB-INF}.
 */
public abstract class IdAddressFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String ID = IdAddressFilter.class.getName();
  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final String folder;
  private final String page;

  /**
   * @param folder begins and ends with a slash
   * @param page the file that shows one
   */
  protected IdAddressFilter(String folder, String page) {
    this.folder = folder;
    this.page = page;
  }

  /** The id in the address of a page that this filter showed: always a UUID, as text. */
  public static String id(HttpServletRequest request) {
    return (String) request.getAttribute(ID);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var path = request.getServletPath();
    var id = path.startsWith(folder) ? path.substring(folder.length()) : "";
    if (UUID.matcher(id).matches()) {
      request.setAttribute(ID, id);
      request.getRequestDispatcher(page).forward(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
