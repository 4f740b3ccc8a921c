package com.tenocean.liquibase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.ChangeExecListenerCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.DatabaseFactory;

/**
 * Brings a database to the schema of this release. Nodes that start together wait for each other
 * ({@link SchemaLock}); one that is killed at any line leaves whole change sets, and the next start
 * goes on after the last ({@link AtomicChangeSetConnection}).
 */
public final class SchemaUpdate {
  private static final String CHANGELOG = "db/changelog.xml";

  private SchemaUpdate() {}

  /**
   * Applies the change sets that the database has not seen. The connection is left open.
   *
   * @param connection in no transaction
   * @throws SchemaUpdateException if one of them fails: the application must not start then
   */
  public static void apply(Connection connection) {
    try (var raised = RaisedNetworkTimeout.on(connection);
        var alone = SchemaLock.take(connection)) {
      Scope.child(
          Map.of(Scope.Attr.classLoader.name(), SchemaUpdate.class.getClassLoader()),
          () -> update(connection));
    } catch (Exception e) {
      throw new SchemaUpdateException(e);
    }
  }

  private static void update(Connection connection) throws Exception {
    var autoCommit = connection.getAutoCommit();
    var whole = new AtomicChangeSetConnection(connection);
    var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(whole);
    try {
      new CommandScope(UpdateCommandStep.COMMAND_NAME)
          .addArgumentValue(
              ChangeExecListenerCommandStep.CHANGE_EXEC_LISTENER_ARG, whole.listener())
          .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
          .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
          .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY_OUTPUT, UpdateSummaryOutputEnum.LOG)
          .execute();
    } finally {
      restore(connection, autoCommit);
    }
  }

  /** What is committed is whole; a transaction that is open now failed. */
  private static void restore(Connection connection, boolean autoCommit) throws SQLException {
    if (!connection.isClosed()) {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      connection.setAutoCommit(autoCommit);
    }
  }
}
