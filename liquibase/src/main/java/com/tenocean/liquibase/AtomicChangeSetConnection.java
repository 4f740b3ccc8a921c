package com.tenocean.liquibase;

import java.sql.Connection;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * Commits a change set together with the record that it ran. Liquibase commits the one and then the
 * other: who is killed in between finds, at every later start, that it fails because it was done.
 */
class AtomicChangeSetConnection extends JdbcConnection {
  private boolean isRunning;

  AtomicChangeSetConnection(Connection connection) {
    super(connection);
  }

  /** Liquibase commits once more when it has recorded the change set. */
  @Override
  public void commit() throws DatabaseException {
    if (!isRunning) {
      super.commit();
    }
  }

  /** Has to be told where a change set begins and ends. */
  ChangeExecListener listener() {
    return new AbstractChangeExecListener() {
      @Override
      public void willRun(
          ChangeSet change,
          DatabaseChangeLog changes,
          Database database,
          ChangeSet.RunStatus status) {
        isRunning = true;
      }

      @Override
      public void ran(
          ChangeSet change, DatabaseChangeLog changes, Database database, ChangeSet.ExecType how) {
        isRunning = false;
      }

      @Override
      public void runFailed(
          ChangeSet change, DatabaseChangeLog changes, Database database, Exception why) {
        isRunning = false;
      }
    };
  }
}
