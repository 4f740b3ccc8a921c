package com.tenocean.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of one's own around a piece of work, whatever the caller's is; for the engine,
 * whose transactions are shorter than its methods. Everything that the work throws, errors too,
 * rolls back and is thrown on as it is.
 */
@ApplicationScoped
public class Transactions {

  @Resource(lookup = "java:appserver/TransactionManager")
  private TransactionManager manager;

  public void inNew(Runnable work) {
    inNew(
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * @throws TransactionFailedException if the commit failed; its cause says why, and whether it
   *     took effect may be unknown
   */
  public <T extends @Nullable Object> T inNew(Supplier<T> work) {
    try {
      var outer = manager.suspend();
      try {
        return begunAndEnded(work);
      } finally {
        resume(outer);
      }
    } catch (NotSupportedException
        | SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | InvalidTransactionException e) {
      throw new TransactionFailedException(e);
    }
  }

  private <T extends @Nullable Object> T begunAndEnded(Supplier<T> work)
      throws NotSupportedException,
          SystemException,
          RollbackException,
          HeuristicMixedException,
          HeuristicRollbackException {
    manager.begin();
    T result;
    try {
      result = work.get();
    } catch (Throwable thrown) {
      manager.rollback();
      throw thrown;
    }
    manager.commit();
    return result;
  }

  private void resume(@Nullable Transaction outer)
      throws SystemException, InvalidTransactionException {
    if (outer != null) {
      manager.resume(outer);
    }
  }
}
