package com.tenocean.liquibase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;

/**
 * Brings a database to the schema of this release. Nodes that start together wait for each other.
 */
public final class SchemaUpdate {
  private static final String CHANGELOG = "db/changelog.xml";

  private SchemaUpdate() {}

  /**
   * Applies the change sets that the database has not seen. The connection is left open.
   *
   * @throws SchemaUpdateException if one of them fails: the application must not start then
   */
  public static void apply(Connection connection) {
    try {
      Scope.child(
          Map.of(Scope.Attr.classLoader.name(), SchemaUpdate.class.getClassLoader()),
          () -> update(connection));
    } catch (Exception e) {
      throw new SchemaUpdateException(e);
    }
  }

  private static void update(Connection connection) throws Exception {
    var autoCommit = connection.getAutoCommit();
    var database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    try {
      new CommandScope(UpdateCommandStep.COMMAND_NAME)
          .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
          .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
          .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY_OUTPUT, UpdateSummaryOutputEnum.LOG)
          .execute();
    } finally {
      restore(connection, autoCommit);
    }
  }

  private static void restore(Connection connection, boolean autoCommit) throws SQLException {
    if (!connection.isClosed()) {
      connection.setAutoCommit(autoCommit);
    }
  }
}
