package com.tenocean.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which a workflow's runs are kept; it outlives the name of the class. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WorkflowName {

  String value();

  /** Raise it when the steps change: runs in flight finish on the version they began with. */
  int version() default 1;
}
