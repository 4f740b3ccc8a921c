package com.tenocean.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stopped in any way, the program starts again with what it had. */
class RestartIT {
  private static final Pattern PASSWORD = Pattern.compile("with the password +(\\S+)");
  private static final int SIGTERM = 128 + 15;

  @TempDir Path folder;

  @Test
  void keepsItsDataWhenItIsKilledAndWhenItIsStopped() throws Exception {
    String password;
    try (var first = PortalProcess.on(folder).start().awaitReady()) {
      assertThat(status(first)).isEqualTo(200);
      assertThat(first.errors()).isEmpty();
      password = password(first);
      first.kill(); // PostgreSQL lives on
    }
    try (var second = PortalProcess.on(folder).start().awaitReady()) {
      assertThat(status(second)).isEqualTo(200);
      assertThat(password(second)).isEqualTo(password);
      assertThat(second.stop()).isEqualTo(SIGTERM);
    }
    assertThat(folder.resolve("database/data/postmaster.pid")).doesNotExist();
    assertThat(worldReadable(folder)).isEmpty();
  }

  @Test
  void withoutTheDemoTheFirstAdminGetsALinkInAPrivateFile() throws Exception {
    try (var portal =
        PortalProcess.on(folder).with("tenocean.demo", "false").start().awaitReady()) {
      var link = folder.resolve("first-admin-link");
      assertThat(portal.output()).contains(link.toString()).doesNotContain("password");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(link)))
          .isEqualTo("rw-------");
      assertThat(portal.output()).doesNotContain(Files.readString(link).strip());
    }
  }

  private static int status(PortalProcess portal) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(portal.url() + "/")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  private static String password(PortalProcess portal) {
    var match = PASSWORD.matcher(portal.output());
    assertThat(match.find()).as(portal.output()).isTrue();
    return match.group(1);
  }

  /** What the folder itself does not protect would matter only if it were moved. */
  private static java.util.List<Path> worldReadable(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.filter(RestartIT::othersMayLook).toList();
    }
  }

  private static boolean othersMayLook(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
          .substring(3)
          .contains("r");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
