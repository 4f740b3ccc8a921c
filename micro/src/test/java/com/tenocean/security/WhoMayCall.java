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
import java.util.TreeMap;

/** Every method of every service, and who may call it. A new one is added here by hand. */
final class WhoMayCall {
  private static final Set<Part> ALL = EnumSet.allOf(Part.class);
  private static final Set<Part> ADMINS = EnumSet.of(ADMIN);
  private static final Set<Part> REVIEWERS = EnumSet.of(CAPTAIN, ADMIN);
  private static final Set<Part> PEOPLE_WITH_SETTINGS =
      EnumSet.of(TENANT, CAPTAIN, STAFF, ADMIN, ALUMNUS);

  static final Map<String, Set<Part>> METHODS = new TreeMap<>();

  static {
    // Runs what its caller gave it, no more than the caller could do itself.
    service("NewTransaction", ALL, "around");
    service("HeldTransaction", ALL, "around");
    service("AccessService", ALL, "current");
    // Let in by a key, not by a person.
    service("IntakeService", ALL, "knows", "accept");
    service("FirstAdminService", ALL, "isGood", "become");
    service("PasswordResetService", ALL, "ask", "isGood", "choose");
    service("SignInService", ALL, "attempt");
    // Let in by a link from a mail.
    service("UnsubscribeService", ALL, "look", "stop", "stopAll", "resume", "resumeAll");
    service("BounceService", ADMINS, "report");
    service("MailSuppressions", ADMINS, "page", "lift");
    service(
        "SecuritySettingsService",
        PEOPLE_WITH_SETTINGS,
        "passwordSetAt",
        "changePassword",
        "askForAddress",
        "endOtherSessions");
    service(
        "NotificationSettingsService",
        PEOPLE_WITH_SETTINGS,
        "categories",
        "mine",
        "save",
        "mutes",
        "unmute",
        "associationZone");
    service("DigestSettingsService", PEOPLE_WITH_SETTINGS, "mine", "choose", "turnOff", "time");
    service("DigestDesk", ADMINS, "next", "history", "preview", "sendToMe");
    service("InboxService", PEOPLE_WITH_SETTINGS, "unread", "list", "open", "readAll", "mute");
    service(
        "PushDevicesService",
        PEOPLE_WITH_SETTINGS,
        "mine",
        "serverKey",
        "add",
        "rename",
        "remove",
        "test");
    service("PushedService", PEOPLE_WITH_SETTINGS, "open");
    service("OwnDeliveries", PEOPLE_WITH_SETTINGS, "list");
    service("DeliveryDesk", ADMINS, "list", "name", "story", "resend");
    service("DeliveryStatistics", ADMINS, "since", "waiting");
    service("ProfileService", PEOPLE_WITH_SETTINGS, "mine", "save", "keepAddress", "unitCalled");
    service("ProfileService", EnumSet.of(TENANT, CAPTAIN, ADMIN), "askToMove");
    service(
        "ProfileService", EnumSet.of(APPLICANT, TENANT, CAPTAIN, STAFF, ADMIN, ALUMNUS), "read");
    service(
        "PeopleService",
        ADMINS,
        "people",
        "person",
        "residentsOf",
        "suspend",
        "lift",
        "makeAlumni",
        "takeBack",
        "setRoles",
        "registerWithoutAddress",
        "askForAddress");
    service(
        "RosterService",
        ADMINS,
        "floors",
        "units",
        "unitsOn",
        "find",
        "unit",
        "preview",
        "importAll",
        "export");
    service("RegistrationService", ALL, "register", "units", "sendConfirmationAgain");
    service("ConfirmationService", ALL, "look", "confirm");
    service("ApplicationService", EnumSet.of(APPLICANT, TENANT, CAPTAIN, STAFF, ADMIN), "mine");
    service("ApplicationService", EnumSet.of(APPLICANT), "applyAgain");
    service(
        "VerificationService",
        REVIEWERS,
        "list",
        "counts",
        "floors",
        "find",
        "approve",
        "reject",
        "approveAll",
        "rejectAll");
    service("AnnouncementService", PEOPLE_WITH_SETTINGS, "list", "unread", "read", "isPast");
    service(
        "AnnouncementDesk",
        ADMINS,
        "list",
        "find",
        "floors",
        "draft",
        "write",
        "publish",
        "publishNow",
        "unschedule",
        "withdraw",
        "discard");
    service(
        "WorkflowOperations",
        ADMINS,
        "failed",
        "retry",
        "retryFrom",
        "cancel",
        "replay",
        "pause",
        "resume",
        "paused");
    service("RunHistory", ADMINS, "page", "oldest", "trace");
    service("RunStatistics", ADMINS, "counts", "chart");
    service("WorkflowCatalogue", ADMINS, "workflows", "names", "lastFailures");
    service("EventStream", ADMINS, "page", "event", "runsOf", "names");
    service("TestEvents", ADMINS, "isOn", "names", "fields", "send");
    service("QueueDesk", ADMINS, "queues", "deadLetters", "sendAgain", "discard");
  }

  private WhoMayCall() {}

  private static void service(String name, Set<Part> open, String... methods) {
    for (var method : methods) {
      METHODS.put(name + "." + method, open);
    }
  }
}
