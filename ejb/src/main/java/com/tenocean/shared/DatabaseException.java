package com.tenocean.shared;

import java.sql.SQLException;

/**
 * A statement failed. The message names the statement, never its parameters, which may be personal.
 */
public class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String sqlState;

  public DatabaseException(String sql, SQLException cause) {
    super("SQL state " + cause.getSQLState() + " from: " + sql.strip(), cause);
    this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
  }

  /** Whether the connection was lost or refused (SQL state class 08, or 57P0x: shutting down). */
  public boolean isOutage() {
    return sqlState.startsWith("08") || sqlState.startsWith("57P0");
  }
}
