package com.tenocean.security;

import static com.tenocean.security.Part.ADMIN;
import static com.tenocean.security.Part.ALUMNUS;
import static com.tenocean.security.Part.APPLICANT;
import static com.tenocean.security.Part.CAPTAIN;
import static com.tenocean.security.Part.STAFF;
import static com.tenocean.security.Part.TENANT;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Every address of the portal, and who may see it. A new page is added here by hand. */
final class WhoMaySee {
  private static final Set<Part> ALL = EnumSet.allOf(Part.class);
  private static final Set<Part> MEMBERS = EnumSet.of(TENANT, CAPTAIN, STAFF, ADMIN);
  private static final Set<Part> MEMBERS_PAST_AND_PRESENT =
      EnumSet.of(TENANT, CAPTAIN, STAFF, ADMIN, ALUMNUS);
  private static final Set<Part> ADMINS = EnumSet.of(ADMIN);

  static final Map<String, Set<Part>> PAGES =
      Map.ofEntries(
          Map.entry("/index", ALL),
          Map.entry("/register", ALL),
          Map.entry("/check-your-mail", ALL),
          Map.entry("/confirm-email", ALL),
          Map.entry("/login", ALL),
          Map.entry("/forgot-password", ALL),
          Map.entry("/reset-password", ALL),
          Map.entry("/first-admin", ALL),
          Map.entry("/unsubscribe", ALL),
          Map.entry("/application", EnumSet.of(APPLICANT, TENANT, CAPTAIN, STAFF, ADMIN)),
          Map.entry("/notifications", MEMBERS_PAST_AND_PRESENT),
          Map.entry("/announcements", MEMBERS_PAST_AND_PRESENT),
          Map.entry("/settings/profile", MEMBERS_PAST_AND_PRESENT),
          Map.entry("/settings/notifications", MEMBERS_PAST_AND_PRESENT),
          Map.entry("/settings/devices", MEMBERS_PAST_AND_PRESENT),
          Map.entry("/settings/devices/name", MEMBERS_PAST_AND_PRESENT),
          Map.entry("/settings/security", MEMBERS_PAST_AND_PRESENT),
          Map.entry("/settings/privacy", MEMBERS_PAST_AND_PRESENT),
          Map.entry("/admin/verifications", EnumSet.of(CAPTAIN, ADMIN)),
          Map.entry("/admin/people", ADMINS),
          Map.entry("/admin/people/new", ADMINS),
          Map.entry("/admin/people/person", ADMINS),
          Map.entry("/admin/units", ADMINS),
          Map.entry("/admin/units/import", ADMINS),
          Map.entry("/admin/digests", ADMINS),
          Map.entry("/admin/digests/preview", ADMINS),
          Map.entry("/admin/deliveries", ADMINS),
          Map.entry("/admin/deliveries/suppressed", ADMINS),
          Map.entry("/admin/announcements", ADMINS),
          Map.entry("/admin/announcements/edit", ADMINS),
          Map.entry("/admin/workflows", ADMINS),
          Map.entry("/admin/workflows/runs", ADMINS),
          Map.entry("/admin/workflows/replay", ADMINS),
          Map.entry("/admin/workflows/events", ADMINS),
          Map.entry("/admin/workflows/queues", ADMINS),
          Map.entry("/admin/workflows/send", ADMINS));

  /** What answers without being a page; the tests' own mirror is one of them. */
  static final Map<String, Set<Part>> SERVLETS =
      Map.ofEntries(
          Map.entry("/preferences", ALL),
          Map.entry("/logout", ALL),
          Map.entry("/e/{eventKey}", ALL),
          Map.entry("/notifications/open", MEMBERS_PAST_AND_PRESENT),
          Map.entry("/notifications/act", MEMBERS_PAST_AND_PRESENT),
          Map.entry("/notifications/unread", MEMBERS_PAST_AND_PRESENT),
          Map.entry("/settings/devices/act", MEMBERS_PAST_AND_PRESENT),
          Map.entry("/settings/devices/subscription", MEMBERS_PAST_AND_PRESENT),
          Map.entry("/sw.js", ALL),
          Map.entry("/manifest.webmanifest", ALL),
          Map.entry("/icons/icon-192.png", ALL),
          Map.entry("/admin/units/roster.csv", ADMINS),
          Map.entry("/mirror", MEMBERS));

  private WhoMaySee() {}
}
