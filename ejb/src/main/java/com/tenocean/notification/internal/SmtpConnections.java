package com.tenocean.notification.internal;

import com.tenocean.notification.PortalLinks;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the relay, kept for the next mail: never more than mails were being sent at once.
 * The last one given back is taken first, so that those not needed grow old and are closed.
 */
@ApplicationScoped
public class SmtpConnections {
  private static final Duration MOST_IDLE = Duration.ofSeconds(30);

  /** After so long the relay is asked whether it still listens, which costs a round trip. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private SmtpSettings settings;
  private Properties properties;
  private Session session;
  private Clock clock;
  private final Deque<SmtpConnection> idle = new ArrayDeque<>();

  SmtpConnections() {}

  @Inject
  public SmtpConnections(SmtpSettings settings, Sender sender, PortalLinks links, Clock clock) {
    this.settings = settings;
    this.properties = settings.session(links.host(), sender.address());
    this.session = Session.getInstance(properties);
    this.clock = clock;
  }

  /** What messages are made for. */
  Session session() {
    return session;
  }

  /** One that is at rest and still good, or a new one. */
  SmtpConnection take() throws MessagingException {
    for (var rested = pop(); rested.isPresent(); rested = pop()) {
      var connection = rested.get();
      if (isGood(connection)) {
        return connection;
      }
      connection.close();
    }
    return open();
  }

  SmtpConnection open() throws MessagingException {
    return SmtpConnection.open(properties, settings);
  }

  /** It is in order, and may serve the next mail. */
  void giveBack(SmtpConnection connection) {
    connection.restsSince(clock.instant());
    synchronized (idle) {
      idle.push(connection);
    }
  }

  /** Closes those that nobody has needed for a while. */
  void closeOld() {
    var old = new ArrayList<SmtpConnection>();
    synchronized (idle) {
      while (!idle.isEmpty() && rest(idle.getLast()).compareTo(MOST_IDLE) >= 0) {
        old.add(idle.removeLast());
      }
    }
    old.forEach(SmtpConnection::close);
  }

  @PreDestroy
  void closeAll() {
    List<SmtpConnection> all;
    synchronized (idle) {
      all = List.copyOf(idle);
      idle.clear();
    }
    all.forEach(SmtpConnection::close);
  }

  private Optional<SmtpConnection> pop() {
    synchronized (idle) {
      return Optional.<@Nullable SmtpConnection>ofNullable(idle.poll());
    }
  }

  private boolean isGood(SmtpConnection connection) {
    var rest = rest(connection);
    return rest.compareTo(MOST_IDLE) < 0 && (rest.compareTo(FRESH) < 0 || connection.listens());
  }

  private Duration rest(SmtpConnection connection) {
    return Duration.between(connection.restsSince(), clock.instant());
  }
}
