package com.tenocean.shared;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The container's transaction behind {@link Transactions}. It has to be the container's: Payara
 * enlists a connection only in a transaction that it has begun itself, not in one that was begun on
 * its transaction manager. What the work throws is handed out as a value, for the container would
 * wrap it.
 */
@Stateless
@PermitAll
public class NewTransaction {
  @Resource private EJBContext context;

  /** What the work returned, or what it threw. */
  public record Outcome<T extends @Nullable Object>(
      @Nullable T result, @Nullable Throwable thrown) {

    T resultOrThrow() {
      if (thrown != null) {
        throw Outcome.<RuntimeException>unchecked(thrown);
      }
      return result;
    }

    /** A supplier throws nothing checked; this tells the compiler. */
    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X unchecked(Throwable thrown) throws X {
      throw (X) thrown;
    }
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T extends @Nullable Object> Outcome<T> around(Supplier<T> work) {
    try {
      return new Outcome<>(work.get(), null);
    } catch (Throwable thrown) {
      context.setRollbackOnly();
      return new Outcome<>(null, thrown);
    }
  }
}
