package com.tenocean.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of an event in the catalogue, such as {@code user/registered}; it decides the queue. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

  String value();

  /**
   * Whether a program outside may report it through the event intake. Not what the portal alone can
   * know: that an address was confirmed, a mail is due, a run failed.
   */
  boolean reportable() default false;
}
