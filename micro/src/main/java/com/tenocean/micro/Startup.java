package com.tenocean.micro;

import com.tenocean.micro.broker.EmbeddedBroker;
import com.tenocean.micro.database.EmbeddedDatabase;
import com.tenocean.micro.mail.MailFolder;
import com.tenocean.micro.mail.MailSink;
import com.tenocean.micro.mail.MailboxPage;
import com.tenocean.micro.server.PortalServer;
import java.time.Clock;

/** The order in which the parts start. A part that is configured elsewhere is not started here. */
final class Startup {
  private static final int HTTP_PORT = 8080;
  private static final int MAILBOX_PORT = 8025;

  private final RunningParts parts;
  private final DataFolder folder;
  private final Greeting greeting = new Greeting();
  private final int httpPort = Settings.port("tenocean.http.port", HTTP_PORT);

  Startup(RunningParts parts, DataFolder folder) {
    this.parts = parts;
    this.folder = folder;
  }

  /** Starts all of them and returns what to tell the person who did. */
  String run() {
    var files = ProgramFiles.unpack(folder);
    Logs.configure(files.logging(), folder.folder("log").resolve("console.log"));
    Ports.mustBeFree(httpPort, "tenocean.http.port");
    var secrets = new Secrets(folder.resolve("secrets.properties"));
    if (!Settings.has("tenocean.db.url")) {
      startDatabase(secrets.get("database"));
    }
    if (!Settings.has("tenocean.broker.url")) {
      startBroker(secrets.get("broker"));
    }
    if (!Settings.has("tenocean.smtp.host")) {
      startMail();
    }
    Settings.offer("tenocean.base-url", "http://localhost:" + httpPort);
    parts.add(
        PortalServer.start(
            httpPort, folder.emptyFolder("server"), files.logging(), files.deployments()));
    greeting.log(folder.resolve("log"));
    return greeting.text(Settings.find("tenocean.base-url").orElseThrow());
  }

  private void startDatabase(String password) {
    var log = folder.folder("log").resolve("database.log");
    var database =
        parts.add(EmbeddedDatabase.start(folder.folder("database"), log, password)).access();
    System.setProperty("tenocean.db.url", database.url());
    System.setProperty("tenocean.db.user", database.user());
    System.setProperty("tenocean.db.password", database.password());
  }

  private void startBroker(String password) {
    var broker = parts.add(EmbeddedBroker.start(folder.folder("broker"), password));
    System.setProperty("tenocean.broker.url", broker.url());
    System.setProperty("tenocean.broker.user", broker.user());
    System.setProperty("tenocean.broker.password", password);
  }

  private void startMail() {
    var pagePort = Settings.port("tenocean.mailbox.port", MAILBOX_PORT);
    Ports.mustBeFree(pagePort, "tenocean.mailbox.port");
    var mail = new MailFolder(folder.folder("mail"), Clock.systemUTC());
    var sink = parts.add(MailSink.start(mail));
    parts.add(MailboxPage.start(mail, pagePort));
    System.setProperty("tenocean.smtp.host", "localhost");
    System.setProperty("tenocean.smtp.port", String.valueOf(sink.port()));
    greeting.mailbox("http://localhost:" + pagePort);
  }
}
