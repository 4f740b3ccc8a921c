package com.tenocean.micro.demo;

import com.tenocean.micro.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The demo building, put into a database that has no people yet. The accounts share one password,
 * which is made for each data folder, so that a portal somebody can reach has no password that
 * everybody knows.
 */
public final class Demo {
  private static final List<String> ACCOUNTS =
      List.of(
          "admin@demo.example    the board",
          "captain@demo.example  floor captain of the 4th floor",
          "tenant@demo.example   tenant of 7B",
          "repairs@demo.example  maintenance staff",
          "maria@demo.example    waits to be let in");

  private final DataSource database;

  /** The demo in a database whose tables are there already. */
  public Demo(DataSource database) {
    this.database = database;
  }

  /**
   * Fills the database if it has no people.
   *
   * @return the demo accounts, a line each; none if other people live there
   */
  public List<String> open(String password) {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      if (!yes(connection, "select exists (select from app_user)")) {
        fill(connection, password);
      }
      var ours =
          yes(
              connection,
              "select exists (select from app_user where email = 'admin@demo.example')");
      connection.commit();
      return ours ? ACCOUNTS : List.of();
    } catch (SQLException | IOException broken) {
      throw new StartFailure("the demo can't be set up: " + broken.getMessage(), broken);
    }
  }

  private static void fill(Connection connection, String password)
      throws SQLException, IOException {
    try (var setting =
            connection.prepareStatement("select set_config('demo.password_hash', ?, true)");
        var statement = connection.createStatement();
        var script = Demo.class.getResourceAsStream("demo.sql")) {
      setting.setString(1, PortalPassword.hash(password));
      setting.execute();
      statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static boolean yes(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    }
  }
}
