package com.tenocean.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * For tests that look at a portal from outside, as browsers and programs do; {@link
 * PortalUnderTest} says where it is. There are two such portals, whose clocks nobody moves, and the
 * tests of each run one after another, beside those of the other and those inside of a portal.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = OutsidePortal.Lock.class)
@ExtendWith(OutsidePortal.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FromOutside {
  /**
   * About how long its tests take: who takes much longer than this says so, see {@link
   * LaneBalancer}.
   */
  int seconds() default 30;
}
