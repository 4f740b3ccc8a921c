package com.tenocean.web.guard;

import com.tenocean.shared.ServerLogFilters;
import com.tenocean.web.visit.Addresses;
import jakarta.resource.ResourceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a failure means to the person who met it, and the line it leaves in the log. */
public final class Failures {
  /** When who met an outage may try again. */
  public static final String RETRY_AFTER_SECONDS = "30";

  private static final System.Logger LOG = System.getLogger(ServerLogFilters.REQUESTS);

  /** However the address is written: the server takes {@code //%65;x/key} for the same one. */
  private static final Pattern EVENT_KEY = Pattern.compile("(/(?:e|%65)(?:;[^/]*)?)/.*");

  /**
   * No connection, too little memory or disk, shutting down or starting, and trouble outside of the
   * database (PostgreSQL, appendix A).
   */
  private static final Pattern AWAY = Pattern.compile("(08|53|57P0|58).*");

  private Failures() {}

  /** The status of the answer: forbidden, not there, not to be had just now, or our own fault. */
  static int status(Throwable failure) {
    return causes(failure)
        .mapToInt(Failures::ownStatus)
        .filter(s -> s != 500)
        .findFirst()
        .orElse(500);
  }

  /** Whether the database could do nothing at all: not what was asked is at fault. */
  public static boolean isOutage(Throwable failure) {
    return status(failure) == HttpServletResponse.SC_SERVICE_UNAVAILABLE;
  }

  /** Leaves one line, with the reference that the error page shows; the path, never the query. */
  public static void log(HttpServletRequest request, Throwable failure) {
    if (status(failure) >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      LOG.log(System.Logger.Level.ERROR, line(request), failure);
    } else {
      LOG.log(System.Logger.Level.INFO, "{0}: {1}", line(request), failure.toString());
    }
  }

  /** Leaves one line for a page that somebody may not see. */
  static void logForbidden(HttpServletRequest request) {
    LOG.log(System.Logger.Level.INFO, "{0}: forbidden", line(request));
  }

  private static String line(HttpServletRequest request) {
    return "Request %s failed: %s %s"
        .formatted(Reference.of(request), request.getMethod(), shown(Addresses.path(request)));
  }

  /** The path of the event intake holds a secret. */
  private static String shown(String path) {
    return EVENT_KEY.matcher(path).replaceFirst("$1/…");
  }

  private static int ownStatus(Throwable failure) {
    var name = failure.getClass().getSimpleName();
    if (name.endsWith("NotFoundException")) {
      return HttpServletResponse.SC_NOT_FOUND;
    }
    if (failure instanceof ResourceException
        || failure instanceof SQLException sql && isAway(sql)) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    boolean forbidden = name.equals("EJBAccessException") || name.equals("AccessLocalException");
    return forbidden ? HttpServletResponse.SC_FORBIDDEN : 500;
  }

  /** What the database or its machine can't do now, whatever it is asked. */
  private static boolean isAway(SQLException failure) {
    return failure.getSQLState() != null && AWAY.matcher(failure.getSQLState()).matches();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
