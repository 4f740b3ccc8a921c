package com.tenocean.web.security;

import com.tenocean.web.visit.Addresses;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.stream.Stream;

/** Knows which addresses have a page. */
final class PortalPages {
  private PortalPages() {}

  /**
   * Whether a page answers there: a file of the same path, or of a part of it, which then reads the
   * rest ({@code /events/42} is shown by {@code events.xhtml}).
   */
  static boolean has(HttpServletRequest request) {
    return Stream.iterate(Addresses.path(request), path -> !path.isEmpty(), PortalPages::parent)
        .anyMatch(path -> isFile(request.getServletContext(), path + ".xhtml"));
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  private static boolean isFile(ServletContext portal, String path) {
    try {
      return !path.startsWith("/WEB-INF/") && portal.getResource(path) != null;
    } catch (MalformedURLException e) {
      return false; // what is no path has no page
    }
  }
}
