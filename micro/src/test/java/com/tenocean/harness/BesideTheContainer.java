package com.tenocean.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * For tests that start processes of their own and touch nothing of the container's: two of them run
 * at a time, beside all others. They start the portal again and again, and so may take longer than
 * others.
 */
@Timeout(value = 45, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = BesideTheContainer.OneOfTwo.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BesideTheContainer {
  /**
   * About how long its tests take: who takes much longer than this says so, see {@link
   * LaneBalancer}.
   */
  int seconds() default 40;

  /** Each runs in one of two lanes. */
  final class OneOfTwo implements ResourceLocksProvider {
    private static final LaneBalancer LANES = new LaneBalancer(2);

    @Override
    public Set<Lock> provideForClass(Class<?> test) {
      return Set.of(
          new Lock(
              "processes "
                  + LANES.of(test, test.getAnnotation(BesideTheContainer.class).seconds())));
    }
  }
}
