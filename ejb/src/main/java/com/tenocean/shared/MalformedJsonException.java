package com.tenocean.shared;

import jakarta.ejb.ApplicationException;

/**
 * A text is not the JSON that was expected. Its message never holds the text, which may be
 * personal.
 */
@ApplicationException(rollback = true)
public class MalformedJsonException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public MalformedJsonException(String message, Throwable cause) {
    super(message, cause);
  }
}
