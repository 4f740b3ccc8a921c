package com.tenocean.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.TreeSet;

/** Says who the two tiers think the caller is: {@code name: roles in web / name: roles in EJB}. */
@WebServlet("/mirror")
public class MirrorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject MirrorService services;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().print(inWeb(request) + " / " + services.caller());
  }

  private static String inWeb(HttpServletRequest request) {
    var roles = new TreeSet<String>();
    MirrorService.ROLES.stream().filter(request::isUserInRole).forEach(roles::add);
    return name(request.getUserPrincipal()) + ": " + roles;
  }

  private static String name(Principal principal) {
    return principal == null ? "-" : principal.getName();
  }
}
