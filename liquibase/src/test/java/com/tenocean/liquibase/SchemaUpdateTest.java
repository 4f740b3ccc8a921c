package com.tenocean.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Killed at any moment, or begun by two at once: in the end the schema is whole. */
class SchemaUpdateTest {
  /** How many commits a start comes further before it is killed. */
  private static final int COMMITS = Integer.getInteger("tenocean.test.commits", 8);

  /** More than there will be change sets for a long time. */
  private static final int MOST_KILLS = 1_000 / COMMITS;

  private static EmbeddedPostgres server;
  private static int databases;

  private DataSource database;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void createDatabase() throws SQLException {
    var name = "schema" + ++databases;
    try (var connection = server.getPostgresDatabase().getConnection()) {
      execute(connection, "create database " + name);
    }
    database = server.getDatabase("postgres", name);
  }

  @Test
  void whoIsKilledAtACommitGoesOnWhereThatWas() throws SQLException {
    int kills = 0;
    while (!isUpdatedUnlessItIsKilled()) {
      assertThat(++kills).as("each comes further").isLessThan(MOST_KILLS);
    }
    assertThat(kills).isGreaterThanOrEqualTo(recorded().size() / COMMITS);
    assertThat(recorded()).as("a whole schema").isEqualTo(recordedByAnUndisturbedStart());
  }

  private boolean isUpdatedUnlessItIsKilled() throws SQLException {
    try (var connection = database.getConnection()) {
      SchemaUpdate.apply(diesAtCommit(COMMITS + 1, connection));
      return true;
    } catch (SchemaUpdateException killed) {
      return false;
    }
  }

  /** As a node's connection goes with its process: the server rolls back what was not committed. */
  private Connection diesAtCommit(int which, Connection connection) {
    var commits = new int[1];
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("commit")
                  && hasWork(connection)
                  && ++commits[0] == which) {
                connection.abort(Runnable::run);
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** A commit of nothing but reading is no moment to die at. */
  private static boolean hasWork(Connection connection) throws SQLException {
    return connection.isClosed()
        || text(connection, "select coalesce(pg_current_xact_id_if_assigned()::text, '')")
                .get(0)
                .length()
            > 0;
  }

  private List<String> recordedByAnUndisturbedStart() throws SQLException {
    createDatabase();
    try (var connection = database.getConnection()) {
      SchemaUpdate.apply(connection);
    }
    return recorded();
  }

  @Test
  void ofTwoThatStartAtOnceOneUpdatesAndTheOtherWaits() throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (var start : threads.invokeAll(List.<Callable<Void>>of(this::update, this::update))) {
        start.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(recorded()).doesNotHaveDuplicates().isNotEmpty();
  }

  private Void update() throws SQLException {
    try (var connection = database.getConnection()) {
      SchemaUpdate.apply(connection);
    }
    return null;
  }

  /** As each connection of the portal does after a minute; here after a second. */
  @Test
  void whoWaitsForAnotherNodeWaitsLongerThanForAStatement() throws Exception {
    var thread = Executors.newSingleThreadExecutor();
    try (var other = database.getConnection();
        var alone = SchemaLock.take(other);
        var impatient = database.getConnection()) {
      impatient.setNetworkTimeout(Runnable::run, 1_000);
      var update = thread.submit(() -> SchemaUpdate.apply(impatient));
      execute(other, "select pg_sleep(1.5)");
      alone.close();
      update.get();
      assertThat(impatient.getNetworkTimeout()).isEqualTo(1_000);
    } finally {
      thread.shutdown();
    }
    assertThat(recorded()).isNotEmpty();
  }

  /** As releases before this one left it when they were killed. */
  @Test
  void aLockThatARowStillHoldsHoldsUpNobody() throws SQLException {
    try (var connection = database.getConnection()) {
      execute(
          connection,
          "create table databasechangeloglock (id integer not null primary key,"
              + " locked boolean not null, lockgranted timestamp, lockedby varchar(255))");
      execute(connection, "insert into databasechangeloglock values (1, true, now(), 'killed')");
    }
    update();
    assertThat(recorded()).isNotEmpty();
  }

  @Test
  void theLockIsGivenBackAndTheConnectionIsAsItWas() throws SQLException {
    try (var connection = database.getConnection()) {
      SchemaUpdate.apply(connection);
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(text(connection, "select 1 from pg_locks where locktype = 'advisory'")).isEmpty();
    }
  }

  @Test
  void whatFailsLeavesNothingLocked() throws SQLException {
    try (var connection = database.getConnection()) {
      execute(connection, "create table app_user (other integer)");
      assertThatThrownBy(() -> SchemaUpdate.apply(connection))
          .isInstanceOf(SchemaUpdateException.class)
          .hasMessageContaining("app_user");
      assertThat(text(connection, "select 1 from pg_locks where locktype = 'advisory'")).isEmpty();
      execute(connection, "drop table app_user");
      SchemaUpdate.apply(connection);
    }
  }

  private List<String> recorded() throws SQLException {
    try (var connection = database.getConnection()) {
      return text(connection, "select id from databasechangelog order by orderexecuted, id");
    }
  }

  private static List<String> text(Connection connection, String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
