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
 * For tests that look at the portal from outside, as browsers and programs do. They have a portal
 * of their own, whose clock nobody moves; it starts with the first of them, and the system
 * properties {@code tenocean.*} say where it is. They run one after another, beside those inside of
 * the other portal.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the portal that is looked at from outside")
@ExtendWith(OutsidePortal.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FromOutside {}
