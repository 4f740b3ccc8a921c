package com.tenocean.workflow.internal;

/** What a step does. */
enum StepKind {
  RUN,
  CALL,
  PUBLISH,
  SLEEP,
  WAIT,
  INVOKE
}
