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
 * For tests that start processes of their own and touch nothing of the container's: those of a
 * package run one after another, at the same time as all others. They start the portal again and
 * again, and so may take longer than others.
 */
@Timeout(value = 45, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = BesideTheContainer.OneOfAPackage.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BesideTheContainer {

  /** Gives each package a lock of its own. */
  final class OneOfAPackage implements ResourceLocksProvider {
    @Override
    public Set<Lock> provideForClass(Class<?> test) {
      return Set.of(new Lock("processes of " + test.getPackageName()));
    }
  }
}
