package com.tenocean.shared;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of one's own around a piece of work, whatever the caller's is; for the engine,
 * whose transactions are shorter than its methods. Everything that the work throws, errors too,
 * rolls back and is thrown on as it is.
 */
@ApplicationScoped
public class Transactions {
  @Inject private NewTransaction newTransaction;
  @Inject private HeldTransaction heldTransaction;

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
    NewTransaction.Outcome<T> outcome;
    try {
      outcome = newTransaction.around(work);
    } catch (EJBException e) {
      throw new TransactionFailedException(e);
    }
    return outcome.resultOrThrow();
  }

  /** Work that says itself when its transactions begin and commit; the caller must have none. */
  public void bounded(Consumer<HeldTransaction.Boundary> work) {
    heldTransaction.around(work).resultOrThrow();
  }
}
