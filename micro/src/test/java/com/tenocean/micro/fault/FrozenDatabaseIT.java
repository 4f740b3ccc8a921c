package com.tenocean.micro.fault;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.BesideTheContainer;
import com.tenocean.harness.TestPortal;
import com.tenocean.harness.TestScope;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the database stands still the portal says so, and goes on when that is over. */
@BesideTheContainer(seconds = 170)
@Tag(TestScope.CI_ALONE)
class FrozenDatabaseIT {
  private static final int PEOPLE = 20;

  /** Two seconds, and what a busy machine may take: no answer waits for the database's sixty. */
  private static final Duration SOON_ENOUGH = Duration.ofSeconds(20);

  @TempDir Path home;
  private Building building;

  @BeforeEach
  void build() throws IOException {
    building = new Building(home);
  }

  @AfterEach
  void tearDown() throws IOException {
    building.close();
  }

  @Test
  void healthAnswersMeanwhileAndTheBooksBalanceAfterwards() {
    building.startBroker();
    var portal = building.startPortal("none").awaitOpen();
    assertThat(status(portal, "ready")).isEqualTo(200);
    building.register(0, PEOPLE);

    building.freezeDatabase();
    try {
      assertThat(status(portal, "ready")).isEqualTo(503);
      assertThat(status(portal, "ready")).as("asked again").isEqualTo(503);
      assertThat(status(portal, "live")).as("no restart would help").isEqualTo(200);
    } finally {
      building.thawDatabase();
    }

    soon().until(() -> status(portal, "ready") == 200);
    building.register(PEOPLE, 2 * PEOPLE);
    building.books().awaitSettled();
    building.books().balance();
  }

  private static int status(TestPortal portal, String check) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(portal.url("/health/" + check)).timeout(SOON_ENOUGH).build(),
              BodyHandlers.discarding())
          .statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the portal does not answer", e);
    }
  }
}
