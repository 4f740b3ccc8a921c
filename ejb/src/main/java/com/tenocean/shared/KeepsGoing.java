package com.tenocean.shared;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.util.logging.Logger;

/**
 * Lets a timer outlive its failures, such as a database that is away: the {@link FailureLog} tells
 * of them, and the timer's next time comes as if nothing had been. Thrown on, it would end the
 * timer until the portal starts again: Payara takes away one that failed twice in a row.
 *
 * <p>The timer manages its transactions itself: Payara begins one for a timer's method whatever its
 * attribute says.
 */
public class KeepsGoing {
  private static final Logger LOG = Logger.getLogger(KeepsGoing.class.getName());

  @Inject FailureLog failures;

  @AroundTimeout
  Object attempt(InvocationContext beat) {
    try {
      var result = beat.proceed();
      failures.worked(LOG, name(beat));
      return result;
    } catch (Exception | Error e) {
      failures.failed(LOG, name(beat), e);
      return null;
    }
  }

  private static String name(InvocationContext beat) {
    var method = beat.getMethod();
    return method.getDeclaringClass().getSimpleName() + '.' + method.getName();
  }
}
