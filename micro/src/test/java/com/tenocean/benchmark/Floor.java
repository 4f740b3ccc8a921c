package com.tenocean.benchmark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the database alone takes: the statements and commits of the reference workflow in a plain
 * loop, on sixteen connections, in the same JVM.
 */
@ApplicationScoped
public class Floor {
  private static final int CONNECTIONS = 16;

  @Inject private Crew crew;

  /** Workflows per second. */
  double measure(UUID[] users) {
    var next = new AtomicInteger();
    long start = System.nanoTime();
    crew.work(CONNECTIONS, () -> loop(users, next));
    return users.length / ((System.nanoTime() - start) / 1e9);
  }

  private void loop(UUID[] users, AtomicInteger next) {
    try (var connection = connect()) {
      connection.setAutoCommit(false);
      for (int i = next.getAndIncrement(); i < users.length; i = next.getAndIncrement()) {
        workflow(connection, users[i]);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the floor could not be measured", e);
    }
  }

  /** The portal under test has its configuration in system properties. */
  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        System.getProperty("tenocean.db.url"),
        System.getProperty("tenocean.db.user"),
        System.getProperty("tenocean.db.password"));
  }

  private static void workflow(Connection connection, UUID user) throws SQLException {
    commit(connection, ReferenceRows.VERIFY, UUID.randomUUID(), user);
    commit(
        connection,
        ReferenceRows.NOTIFY,
        UUID.randomUUID(),
        user,
        UUID.randomUUID(),
        user,
        UUID.randomUUID(),
        user);
    commit(connection, ReferenceRows.WELCOME, user);
  }

  private static void commit(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
    connection.commit();
  }
}
