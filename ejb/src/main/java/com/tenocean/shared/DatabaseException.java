package com.tenocean.shared;

import java.sql.SQLException;

/**
 * A statement failed. The message names the statement, never its parameters, which may be personal.
 */
public class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DatabaseException(String sql, SQLException cause) {
    super("SQL state " + cause.getSQLState() + " from: " + sql.strip(), cause);
  }
}
