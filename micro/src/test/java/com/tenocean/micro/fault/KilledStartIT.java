package com.tenocean.micro.fault;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.BesideTheContainer;
import com.tenocean.harness.TestScope;
import com.tenocean.micro.PortalProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed while it starts or stops, the program starts as if nothing had been. */
@BesideTheContainer(seconds = 140)
@Tag(TestScope.CI_ALONE)
class KilledStartIT {
  /** What a first start has just begun to write, in this order. */
  private static final List<String> FIRST_START =
      TestScope.choose(
          List.of(),
          List.of("database/data-unfinished-*", "database/data", "server"),
          List.of(
              "lock",
              "program/*.jar",
              "secrets.properties",
              "database/binaries",
              "database/data-unfinished-*",
              "database/data",
              "broker/journal",
              "mail",
              "server",
              "server/applications/tenocean"));

  private static final int SECOND_START = TestScope.choose(0, 2, 10);
  private static final int STOP = TestScope.choose(0, 1, 10);

  @TempDir Path folder;

  @Test
  void theNextStartSucceedsAndNothingAcknowledgedIsLost() {
    FIRST_START.forEach(this::killWhenThereIs);
    var applicants = new Applicants(folder);
    var start = Duration.ZERO;
    var stop = Duration.ZERO;
    try (var portal = start()) {
      start = timed(portal::awaitReady);
      applicants.oneRegistersSoon(portal);
      stop = timed(portal::stop);
    }
    for (int i = 1; i <= SECOND_START; i++) {
      killAfter(part(start, i, SECOND_START));
    }
    for (int i = 1; i <= STOP; i++) {
      try (var portal = start().awaitReady()) {
        applicants.oneRegistersSoon(portal);
        portal.askToStop();
        portal.goOn(part(stop, i, STOP));
        portal.kill();
      }
    }
    try (var portal = start().awaitReady()) {
      applicants.oneRegistersSoon(portal);
      applicants.awaitMail();
    }
  }

  private PortalProcess start() {
    return PortalProcess.on(folder).start();
  }

  @Test
  void toldToStopWhileItsDatabaseStartsItLeavesNothingBehind() {
    try (var portal = start()) {
      await("database/data/postmaster.pid", portal);
      portal.stop();
    }
    assertThat(ProcessHandle.allProcesses().filter(this::worksHere)).isEmpty();
  }

  private boolean worksHere(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains(folder.toString());
  }

  private void killWhenThereIs(String what) {
    try (var portal = start()) {
      await(what, portal);
      portal.kill();
    }
  }

  private void await(String what, PortalProcess portal) {
    soon().until(() -> isThere(what) || !portal.handle().isAlive());
    assertThat(portal.handle().isAlive()).as("at %s: %s", what, portal.errors()).isTrue();
  }

  private boolean isThere(String what) {
    var path = folder.resolve(what);
    if (!Files.isDirectory(path.getParent())) {
      return false;
    }
    try (var found = Files.newDirectoryStream(path.getParent(), path.getFileName().toString())) {
      return found.iterator().hasNext();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void killAfter(Duration time) {
    try (var portal = start()) {
      portal.goOn(time);
      assertThat(portal.handle().isAlive()).as("after %s: %s", time, portal.errors()).isTrue();
      portal.kill();
    }
  }

  /** The moment number {@code i} of so many that part a time evenly. */
  private static Duration part(Duration time, int i, int moments) {
    return time.multipliedBy(i).dividedBy(moments + 1L);
  }

  private static Duration timed(Runnable work) {
    var begin = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
