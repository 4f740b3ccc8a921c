package com.tenocean.micro;

import com.tenocean.micro.database.DatabaseProbe;
import com.tenocean.micro.server.PortalServer;

/** The order in which the parts start. */
final class Startup {
  private final RunningParts parts;
  private final DataFolder folder;
  private final Greeting greeting = new Greeting();

  Startup(RunningParts parts, DataFolder folder) {
    this.parts = parts;
    this.folder = folder;
  }

  /** Starts all of them and returns what to tell the person who did. */
  String run() {
    var files = ProgramFiles.unpack(folder);
    Logs.configure(files.logging(), folder.folder("log").resolve("console.log"));
    LogFormat.check();
    var http = HttpSettings.apply();
    var secrets = new Secrets(folder.resolve("secrets.properties"));
    var embedded = new EmbeddedParts(parts, folder, secrets);
    embedded.check(http);
    var firstSignIn = FirstSignIn.choose(folder, secrets);
    var database = embedded.database();
    embedded.broker();
    embedded.mail().ifPresent(greeting::mailbox);
    var server = folder.emptyFolder("server");
    try {
      parts.add(new PortalServer()).start(http, server, files.logging(), files.deployments());
    } catch (StartFailure failure) {
      throw DatabaseProbe.explain(failure);
    }
    embedded.supervise();
    firstSignIn.tell(greeting, database);
    greeting.log(folder.resolve("log"));
    return greeting.text(Settings.find("tenocean.base-url").orElseThrow());
  }
}
