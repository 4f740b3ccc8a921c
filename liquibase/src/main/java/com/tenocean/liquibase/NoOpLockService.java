package com.tenocean.liquibase;

import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;

/**
 * Takes the place of Liquibase's own lock, as the update runs under {@link SchemaLock}. Liquibase's
 * is a row, which stays when its owner is killed and holds up every later start until somebody
 * deletes it by hand.
 */
public class NoOpLockService implements LockService {
  private boolean isHeld;

  @Override
  public int getPriority() {
    return PRIORITY_DATABASE;
  }

  @Override
  public boolean supports(Database database) {
    return database instanceof PostgresDatabase;
  }

  @Override
  public void waitForLock() {
    isHeld = true;
  }

  @Override
  public boolean acquireLock() {
    isHeld = true;
    return true;
  }

  @Override
  public boolean hasChangeLogLock() {
    return isHeld;
  }

  @Override
  public void releaseLock() {
    isHeld = false;
  }

  @Override
  public void forceReleaseLock() {
    isHeld = false;
  }

  @Override
  public void reset() {
    isHeld = false;
  }

  @Override
  public DatabaseChangeLogLock[] listLocks() {
    return new DatabaseChangeLogLock[0];
  }

  @Override
  public void setDatabase(Database database) {
    // It asks the database nothing.
  }

  @Override
  public void init() {
    // It needs no table.
  }

  @Override
  public void destroy() {
    // There is nothing of it in the database.
  }

  @Override
  public void setChangeLogLockWaitTime(long minutes) {
    // Nobody waits.
  }

  @Override
  public void setChangeLogLockRecheckTime(long seconds) {
    // Nobody asks again.
  }
}
