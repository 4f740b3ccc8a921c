package com.tenocean.shared;

import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets a timer outlive its failures, such as a database that is away: one is told in the log, and
 * the timer's next time comes as if nothing had been. Thrown on, it would end the timer until the
 * portal starts again: Payara takes away one that failed twice in a row.
 *
 * <p>The timer manages its transactions itself: Payara begins one for a timer's method whatever its
 * attribute says.
 */
public class KeepsGoing {
  private static final Logger LOG = Logger.getLogger(KeepsGoing.class.getName());

  @AroundTimeout
  Object attempt(InvocationContext beat) {
    try {
      return beat.proceed();
    } catch (Exception e) {
      LOG.log(Level.WARNING, e, () -> name(beat) + " failed, and will be tried again");
      return null;
    }
  }

  private static String name(InvocationContext beat) {
    var method = beat.getMethod();
    return method.getDeclaringClass().getSimpleName() + '.' + method.getName();
  }
}
