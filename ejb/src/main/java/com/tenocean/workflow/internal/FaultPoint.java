package com.tenocean.workflow.internal;

/** A boundary between two durable things, where a test can halt the process. */
public enum FaultPoint {
  /** The business change and its event are committed; nobody has been told. */
  AFTER_PUBLISH,
  /** The message is with the broker; the event is not marked as dispatched. */
  AFTER_SEND,
  /** The run is in hand; nothing says so in the database. */
  BEFORE_FIRST_STEP,
  /** A step's work is done; nothing of it is committed. */
  IN_STEP,
  /** A step is committed; the workflow has not gone on. */
  AFTER_STEP,
  /** A call to the outside has had its effect; nothing of it is recorded. */
  AFTER_CALL,
  /** A wait is committed; the log has not been searched for an event that came first. */
  AFTER_WAIT,
  /** The run is finished; the message is not acknowledged. */
  BEFORE_ACKNOWLEDGE
}
