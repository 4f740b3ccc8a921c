package com.tenocean.micro;

import com.tenocean.micro.broker.EmbeddedBroker;
import com.tenocean.micro.database.EmbeddedDatabase;
import com.tenocean.micro.mail.MailFolder;
import com.tenocean.micro.mail.MailSink;
import com.tenocean.micro.mail.MailboxPage;
import com.tenocean.micro.server.HttpPorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the portal needs beside it, started here unless it is configured elsewhere. The portal, in
 * the same process, reads from system properties where it is.
 */
final class EmbeddedParts {
  private static final String MAILBOX_PORT_KEY = "tenocean.mailbox.port";
  private static final int MAILBOX_PORT = 8025;

  private final RunningParts parts;
  private final DataFolder folder;
  private final Secrets secrets;
  private final List<SupervisedPart> supervised = new ArrayList<>();

  EmbeddedParts(RunningParts parts, DataFolder folder, Secrets secrets) {
    this.parts = parts;
    this.folder = folder;
    this.secrets = secrets;
  }

  /**
   * Finds out what would go wrong later, before anything is started.
   *
   * @param http the ports that the portal will have
   */
  void check(HttpPorts http) {
    if (!Settings.has("tenocean.smtp.host")) {
      Ports.mustDiffer(mailboxPort(), MAILBOX_PORT_KEY, http.portal(), "tenocean.http.port");
      http.health()
          .ifPresent(
              port ->
                  Ports.mustDiffer(mailboxPort(), MAILBOX_PORT_KEY, port, "tenocean.health.port"));
      Ports.mustBeFree(mailboxPort(), MAILBOX_PORT_KEY);
    }
    if (!Settings.has("tenocean.db.url") && folder.holds("database/data")) {
      secrets.mustHave("database", folder.resolve("database"));
    }
  }

  private static int mailboxPort() {
    return Settings.port(MAILBOX_PORT_KEY, MAILBOX_PORT);
  }

  /** The database, if it is one of this program's own. */
  Optional<EmbeddedDatabase.Access> database() {
    if (Settings.has("tenocean.db.url")) {
      return Optional.empty();
    }
    var home = folder.folder("database");
    var log = folder.folder("log").resolve("database.log");
    var password = secrets.get("database");
    var access = startSupervised(() -> EmbeddedDatabase.start(home, log, password)).access();
    System.setProperty("tenocean.db.url", access.url());
    System.setProperty("tenocean.db.user", access.user());
    System.setProperty("tenocean.db.password", access.password());
    return Optional.of(access);
  }

  void broker() {
    if (Settings.has("tenocean.broker.url")) {
      return;
    }
    var password = secrets.get("broker");
    var home = folder.folder("broker");
    var broker = startSupervised(() -> EmbeddedBroker.start(home, password));
    System.setProperty("tenocean.broker.url", broker.url());
    System.setProperty("tenocean.broker.user", broker.user());
    System.setProperty("tenocean.broker.password", password);
  }

  private <T extends SupervisedPart> T startSupervised(Supplier<T> start) {
    var part = parts.start(start);
    supervised.add(part);
    return part;
  }

  /** From now on, what ends is started again. A start that is not complete fails as a whole. */
  void supervise() {
    supervised.forEach(part -> parts.add(Supervisor.of(part)));
  }

  /** The address of the mailbox page, if mail stays here. */
  Optional<String> mail() {
    if (Settings.has("tenocean.smtp.host")) {
      return Optional.empty();
    }
    var pagePort = mailboxPort();
    var mail = new MailFolder(folder.folder("mail"), Clock.systemUTC());
    var sink = parts.add(MailSink.start(mail));
    parts.add(MailboxPage.start(mail, pagePort));
    System.setProperty("tenocean.smtp.host", "localhost");
    System.setProperty("tenocean.smtp.port", String.valueOf(sink.port()));
    return Optional.of("http://localhost:" + pagePort);
  }
}
