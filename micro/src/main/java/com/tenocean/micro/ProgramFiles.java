package com.tenocean.micro;

import com.tenocean.micro.server.Deployments;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files that the application server wants to see on disk, unpacked anew at each start.
 *
 * @param logging the configuration of java.util.logging
 */
record ProgramFiles(File logging, Deployments deployments) {

  static ProgramFiles unpack(DataFolder data) {
    var folder = data.folder("program");
    try {
      return new ProgramFiles(
          logging(folder, data.folder("log")).toFile(),
          new Deployments(
              copy("deploy/tenocean-jms-config.rar", folder.resolve("artemis.rar")),
              copy("deploy/tenocean-web.war", folder.resolve("tenocean.war")),
              copy("deploy/tenocean-listener.jar", folder.resolve("listener.jar"))));
    } catch (IOException denied) {
      throw new StartFailure("the folder " + folder + " can't be written: " + denied, denied);
    }
  }

  private static Path copy(String resource, Path target) throws IOException {
    try (var in = ProgramFiles.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new StartFailure("the program file is not whole: " + resource + " is missing");
      }
      Files.copy(in, target);
      return target;
    }
  }

  private static Path logging(Path folder, Path logs) throws IOException {
    try (var in = ProgramFiles.class.getResourceAsStream("logging.properties")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Files.writeString(
          folder.resolve("logging.properties"),
          text.replace("@logs@", logs.toString().replace("%", "%%").replace('\\', '/'))
              .replace("@formatter@", LogFormat.chosen().formatter()));
    }
  }
}
