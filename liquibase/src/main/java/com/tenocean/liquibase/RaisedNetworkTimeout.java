package com.tenocean.liquibase;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Lets a connection wait long for an answer: another node's update, or an index on a large table,
 * takes longer than any statement of the portal may.
 */
final class RaisedNetworkTimeout implements AutoCloseable {
  private static final Duration LONGEST_CHANGE = Duration.ofHours(4);

  private final Connection connection;
  private final int usual;

  private RaisedNetworkTimeout(Connection connection, int usual) {
    this.connection = connection;
    this.usual = usual;
  }

  static RaisedNetworkTimeout on(Connection connection) throws SQLException {
    var usual = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, (int) LONGEST_CHANGE.toMillis());
    return new RaisedNetworkTimeout(connection, usual);
  }

  /** The connection is as it was, if it still is one. */
  @Override
  public void close() throws SQLException {
    if (!connection.isClosed()) {
      connection.setNetworkTimeout(Runnable::run, usual);
    }
  }
}
