package com.tenocean.liquibase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets one node at a time update the schema, by an advisory lock of its session: the lock dies with
 * the node that holds it. It also covers what Liquibase does before it would lock anything, as
 * making its own tables.
 */
final class SchemaLock implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(SchemaLock.class.getName());
  private static final String KEY = "hashtext('schema')";

  private final Connection connection;

  private SchemaLock(Connection connection) {
    this.connection = connection;
  }

  /** Waits until no other node has it. The connection must be in no transaction. */
  static SchemaLock take(Connection connection) throws SQLException {
    if (!ask(connection, "select pg_try_advisory_lock(" + KEY + ")")) {
      LOG.log(Level.INFO, "another node updates the database schema; this one waits for it");
      ask(connection, "select true from pg_advisory_lock(" + KEY + ")");
    }
    return new SchemaLock(connection);
  }

  /** Gives it back; with a connection that is broken it is gone already. */
  @Override
  public void close() throws SQLException {
    if (connection.isValid(0)) {
      ask(connection, "select pg_advisory_unlock(" + KEY + ")");
    }
  }

  private static boolean ask(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() && rows.getBoolean(1);
    }
  }
}
