package com.tenocean.shared;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Transactions that begin at one place and commit at another, for work whose end is known only
 * later. Payara enlists connections in such a transaction only inside a bean that manages its own,
 * so the whole of the work runs within this one.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
public class HeldTransaction {
  @Resource private UserTransaction transaction;

  /** Begins and ends transactions, one at a time, in the thread that was given it. */
  public final class Boundary {

    private Boundary() {}

    public void begin() {
      try {
        transaction.begin();
      } catch (NotSupportedException | SystemException e) {
        throw new TransactionFailedException(e);
      }
    }

    /**
     * @throws TransactionFailedException if the commit failed; its cause says why, and whether it
     *     took effect may be unknown
     */
    public void commit() {
      try {
        transaction.commit();
      } catch (RollbackException
          | HeuristicMixedException
          | HeuristicRollbackException
          | SystemException e) {
        throw new TransactionFailedException(e);
      }
    }

    /** Does nothing if none is open. */
    public void rollback() {
      try {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
          transaction.rollback();
        }
      } catch (SystemException e) {
        throw new TransactionFailedException(e);
      }
    }
  }

  /** What is open when the work ends is rolled back. */
  public NewTransaction.Outcome<@Nullable Void> around(Consumer<Boundary> work) {
    var boundary = new Boundary();
    try {
      work.accept(boundary);
      return new NewTransaction.Outcome<>(null, null);
    } catch (Throwable thrown) {
      return new NewTransaction.Outcome<>(null, thrown);
    } finally {
      boundary.rollback();
    }
  }
}
