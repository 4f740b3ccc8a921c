package com.tenocean.micro.fault;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.BesideTheContainer;
import com.tenocean.harness.TestScope;
import com.tenocean.micro.PortalProcess;
import com.tenocean.verification.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program's own database and broker end, killed or for want of disk: they are started again,
 * and whoever was told that a mail is on its way gets it.
 */
@BesideTheContainer(seconds = 200)
@Tag(TestScope.CI_ALONE)
class EmbeddedPartsIT {
  /** A minute and a little at full size. */
  private static final Duration FROZEN =
      TestScope.choose(Duration.ZERO, Duration.ofSeconds(3), Duration.ofSeconds(65));

  @TempDir Path folder;

  @Test
  void whatEndsIsStartedAgainAndNothingAcknowledgedIsLost() throws IOException {
    var applicants = new Applicants(folder);
    try (var portal = PortalProcess.on(folder).with(Programs.KEYS).start()) {
      var programs = new Programs(portal);
      itsFirstAnswerIsThatItIsReady(portal);
      assertThat(programs.reportEvent().statusCode()).isEqualTo(200);
      applicants.oneRegistersSoon(portal);

      for (var part : List.of(withChildren(database()).toList(), List.of(portal.handle()))) {
        signal(part, "STOP");
        portal.goOn(FROZEN);
        signal(part, "CONT");
        applicants.oneRegistersSoon(portal);
      }

      signal(List.of(database()), "KILL");
      applicants.oneRegistersSoon(portal);
      applicants.awaitMail();

      // The portal's own files alone: the database takes the registration, the broker ends.
      diskIsFull(true, List.of(portal.handle()));
      applicants.oneRegistersSoon(portal);
      soon().until(() -> status(portal, "/health/started") == 503);
      diskIsFull(false, List.of(portal.handle()));
      applicants.awaitMail();
      soon().until(() -> status(portal, "/health/started") == 200);

      // A server that is started meanwhile has no disk either.
      var all = Stream.concat(Stream.of(portal.handle()), withChildren(database())).toList();
      var before = database().pid();
      diskIsFull(true, all);
      soon().until(() -> !applicants.oneRegisters(portal) && !runs(before));
      assertThat(status(portal, "/register")).isEqualTo(503);
      for (var answer : List.of(programs.listRuns(), programs.reportEvent())) {
        assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      }
      diskIsFull(false, List.of(portal.handle()));
      applicants.oneRegistersSoon(portal);
      applicants.awaitMail();
      assertThat(status(portal, "/health/ready")).isEqualTo(200);
      assertThat(programs.listRuns().statusCode()).isEqualTo(200);
      assertThat(programs.reportEvent().statusCode()).isEqualTo(200);
      assertThat(portal.errors()).isEmpty();
    }
  }

  private static void itsFirstAnswerIsThatItIsReady(PortalProcess portal) {
    soon().until(() -> listens(portal));
    assertThat(status(portal, "/health/ready")).isEqualTo(200);
    assertThat(new Visitor(URI.create(portal.url()), "en").get("/register").status())
        .isEqualTo(200);
    portal.awaitReady();
  }

  /** A socket that asks for a port on which nobody listens may be given that very port itself. */
  private static boolean listens(PortalProcess portal) {
    try (var socket = new Socket("localhost", URI.create(portal.url()).getPort())) {
      return socket.getLocalPort() != socket.getPort();
    } catch (IOException refused) {
      return false;
    }
  }

  private static int status(PortalProcess portal, String path) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(portal.url() + path)).build(),
              BodyHandlers.discarding())
          .statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the portal does not answer", e);
    }
  }

  private ProcessHandle database() {
    try {
      var note = Files.readAllLines(folder.resolve("database/data/postmaster.pid"));
      return ProcessHandle.of(Long.parseLong(note.get(0))).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean runs(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  private static Stream<ProcessHandle> withChildren(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants());
  }

  /** A connection of the pool may have closed meanwhile, and its process have gone. */
  private static void signal(List<ProcessHandle> processes, String signal) {
    processes.stream()
        .filter(ProcessHandle::isAlive)
        .forEach(process -> run("kill", "-" + signal, Long.toString(process.pid())));
  }

  /** No write to a file succeeds any more, or again: what the disk says is EFBIG, not ENOSPC. */
  private static void diskIsFull(boolean isFull, List<ProcessHandle> processes) {
    var limit = isFull ? "--fsize=0:unlimited" : "--fsize=unlimited:unlimited";
    processes.stream()
        .filter(ProcessHandle::isAlive)
        .forEach(process -> run("prlimit", "--pid", Long.toString(process.pid()), limit));
  }

  private static void run(String... command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var output = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor()).as("%s: %s", String.join(" ", command), output).isZero();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(String.join(" ", command), e);
    }
  }
}
