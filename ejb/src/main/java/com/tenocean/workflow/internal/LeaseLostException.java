package com.tenocean.workflow.internal;

/** This node may begin nothing now; the broker brings the message again, to this one or another. */
class LeaseLostException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LeaseLostException() {
    super("this node has not renewed its lease, or is about to stop");
  }
}
