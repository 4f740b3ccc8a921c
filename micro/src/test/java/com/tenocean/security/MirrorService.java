package com.tenocean.security;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.TreeSet;

/** Who the services think the caller is. */
@Stateless
@DeclareRoles({"TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", "PENDING", "ALUMNI"})
public class MirrorService {
  static final List<String> ROLES =
      List.of("TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", "PENDING", "ALUMNI");

  @Resource SessionContext session;

  @PermitAll
  public String caller() {
    var roles = new TreeSet<String>();
    ROLES.stream().filter(session::isCallerInRole).forEach(roles::add);
    return session.getCallerPrincipal().getName() + ": " + roles;
  }
}
