package com.tenocean.web.frame;

import java.util.Set;

/**
 * Where people can go, in the order shown. A feature adds its place here, the name in the {@code
 * frame} bundle under {@code place.<NAME>} and the icon to {@code icons.svg}.
 */
public enum Place {
  HOME("/", "home", Group.MAIN, "TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", "ALUMNI"),
  NEWS(
      "/announcements",
      "news",
      Group.MAIN,
      "TENANT",
      "FLOOR_CAPTAIN",
      "MAINTENANCE",
      "ADMIN",
      "ALUMNI"),
  VERIFICATIONS("/admin/verifications", "user-check", Group.MANAGE, "ADMIN", "FLOOR_CAPTAIN"),
  PEOPLE("/admin/people", "users", Group.MANAGE, "ADMIN"),
  UNITS("/admin/units", "building", Group.MANAGE, "ADMIN"),
  DELIVERIES("/admin/deliveries", "send", Group.MANAGE, "ADMIN"),
  DIGESTS("/admin/digests", "digest", Group.MANAGE, "ADMIN"),
  ANNOUNCEMENTS("/admin/announcements", "edit", Group.MANAGE, "ADMIN"),
  WORKFLOWS("/admin/workflows", "workflow", Group.MANAGE, "ADMIN"),
  APPLICATION("/application", "user-check", Group.OWN, "PENDING"),
  PROFILE(
      "/settings/profile",
      "user",
      Group.OWN,
      "TENANT",
      "FLOOR_CAPTAIN",
      "MAINTENANCE",
      "ADMIN",
      "ALUMNI"),
  NOTIFICATIONS(
      "/settings/notifications",
      "bell",
      Group.OWN,
      "TENANT",
      "FLOOR_CAPTAIN",
      "MAINTENANCE",
      "ADMIN",
      "ALUMNI"),
  SECURITY(
      "/settings/security",
      "lock",
      Group.OWN,
      "TENANT",
      "FLOOR_CAPTAIN",
      "MAINTENANCE",
      "ADMIN",
      "ALUMNI"),
  PRIVACY(
      "/settings/privacy",
      "shield",
      Group.OWN,
      "TENANT",
      "FLOOR_CAPTAIN",
      "MAINTENANCE",
      "ADMIN",
      "ALUMNI");

  /** Where a place is listed. */
  public enum Group {
    /** What everyone comes for: the rail, and the bottom bar of a phone. */
    MAIN,
    /** What admins and captains work at. */
    MANAGE,
    /** What is the person's own: the menu under the name. */
    OWN
  }

  private final String path;
  private final String icon;
  private final Group group;
  private final Set<String> roles;

  Place(String path, String icon, Group group, String... roles) {
    this.path = path;
    this.icon = icon;
    this.group = group;
    this.roles = Set.of(roles);
  }

  /** The address, without the context path. */
  public String getPath() {
    return path;
  }

  /** The file that shows it. */
  String page() {
    return (path.endsWith("/") ? path + "index" : path) + ".xhtml";
  }

  /** The name of the icon. */
  public String getIcon() {
    return icon;
  }

  /** The key of the name in the {@code frame} bundle. */
  public String getKey() {
    return "place." + name();
  }

  /** The group it is listed in. */
  public Group group() {
    return group;
  }

  /** Who may go there; empty: everyone who signed in. */
  public Set<String> roles() {
    return roles;
  }

  /** Whether an address lies here or below. */
  public boolean holds(String address) {
    return address.equals(path) || (!path.equals("/") && address.startsWith(path + "/"));
  }
}
