package com.tenocean.workflow.console;

import jakarta.ejb.ApplicationException;

/** Somebody else sent the dead letter again, or discarded it. */
@ApplicationException(rollback = true)
public class DeadLetterGoneException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DeadLetterGoneException(String queue, String message) {
    super("queue %s has no dead letter %s any more".formatted(queue, message));
  }
}
