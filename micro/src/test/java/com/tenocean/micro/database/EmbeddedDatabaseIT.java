package com.tenocean.micro.database;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.harness.BesideTheContainer;
import com.tenocean.harness.PreparedDatabase;
import com.tenocean.micro.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;

/** The embedded PostgreSQL is durable, keeps its data, and lets nobody in without the password. */
@BesideTheContainer
class EmbeddedDatabaseIT {
  private static final String PASSWORD = "only-for-tests";

  @TempDir Path folder;

  @BeforeAll
  static void unpack() {
    PreparedDatabase.prepare(PASSWORD);
  }

  @Test
  void commitsForGood() throws Exception {
    try (var database = start()) {
      for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
        assertThat(query(database, "select current_setting('" + setting + "')")).isEqualTo("on");
      }
      assertThat(query(database, "select current_user")).isEqualTo("tenocean");
    }
  }

  @Test
  void keepsItsDataBetweenStarts() throws Exception {
    try (var database = start()) {
      query(database, "create table kept (word text); insert into kept values ('here'); select 1");
    }
    try (var database = start()) {
      assertThat(query(database, "select word from kept")).isEqualTo("here");
    }
  }

  @Test
  void asksEverybodyForThePassword() throws Exception {
    try (var database = start()) {
      for (var user : new String[] {"tenocean", "postgres"}) {
        var stranger = new Properties();
        stranger.setProperty("user", user);
        stranger.setProperty("password", "guess");
        assertThatThrownBy(() -> new Driver().connect(database.access().url(), stranger))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("password");
      }
    }
  }

  /** As after a kill while they were made: a part of the files, and a server that works on. */
  @Test
  void dataThatWereNotFinishedAreMadeAnew() throws Exception {
    try (var other = start()) {
      query(other, "create table old (word text); select 1");
    }
    var unfinished = Files.move(folder.resolve("data"), folder.resolve("data-unfinished-1"));
    Files.delete(unfinished.resolve("global/pg_control"));
    try (var database = start()) {
      assertThat(query(database, "select to_regclass('old')")).isNull();
      assertThat(unfinished).doesNotExist();
    }
  }

  @Test
  void aProcessThatHasTheNumberOfAnEarlierServerIsLeftAlone() throws Exception {
    start().close();
    var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    try (var foreign = EmbeddedDatabase.start(elsewhere, folder.resolve("log"), PASSWORD)) {
      var note = Files.readAllLines(elsewhere.resolve("data/postmaster.pid"));
      Files.write(folder.resolve("data/postmaster.pid"), note);
      try (var database = start()) {
        assertThat(query(database, "select 1")).isEqualTo("1");
      }
      assertThat(query(foreign, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void oneThatWasKilledStartsAgainWhereItWasAndOneWhoseDataAreGoneDoesNot() throws Exception {
    try (var database = start()) {
      query(database, "create table kept (word text); insert into kept values ('here'); select 1");
      killServer(database);
      var data = folder.resolve("data");
      Files.move(data, folder.resolve("elsewhere"));
      assertThatThrownBy(database::restart).hasMessageContaining("PG_VERSION is missing");
      Files.move(folder.resolve("elsewhere"), data);
      assertThat(database.hasEnded()).isTrue();
      soon()
          .ignoreExceptionsInstanceOf(StartFailure.class) // what the server left ends after it
          .untilAsserted(database::restart);
      assertThat(database.hasEnded()).isFalse();
      assertThat(query(database, "select word from kept")).isEqualTo("here");
    }
  }

  private void killServer(EmbeddedDatabase database) throws IOException {
    var note = Files.readAllLines(folder.resolve("data/postmaster.pid"));
    var server = ProcessHandle.of(Long.parseLong(note.get(0))).orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
    assertThat(database.hasEnded()).isTrue();
  }

  private EmbeddedDatabase start() {
    return EmbeddedDatabase.start(folder, folder.resolve("log"), PASSWORD);
  }

  private static String query(EmbeddedDatabase database, String sql)
      throws SQLException, IOException {
    try (var connection = database.access().dataSource().getConnection();
        var statement = connection.createStatement()) {
      var more = statement.execute(sql);
      while (!more) {
        more = statement.getMoreResults();
      }
      try (var row = statement.getResultSet()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
