package com.tenocean.micro.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * What a new server gets before anybody else may use it: the portal's account and database, and
 * passwords in place of the trust in everyone on the machine that it is born with.
 */
final class NewDatabase {
  private static final List<String> ACCESS =
      List.of(
          "# Written by Ten Ocean: everyone needs a password.",
          "host all all 127.0.0.1/32 scram-sha-256",
          "host all all ::1/128 scram-sha-256");

  private NewDatabase() {}

  /**
   * Sets accounts and access up.
   *
   * @param password made of letters, digits, "-" and "_" alone
   */
  static void lock(DataSource superuser, Path data, String password)
      throws SQLException, IOException {
    try (var connection = superuser.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create role tenocean login password '" + password + "'");
      statement.execute("create database tenocean owner tenocean");
      statement.execute("alter role postgres password '" + password + "'");
      Files.write(data.resolve("pg_hba.conf"), ACCESS);
      statement.execute("select pg_reload_conf()");
    }
  }
}
