package com.tenocean.web.api;

/** A request's body is larger than any that makes sense. */
class BodyTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BodyTooLargeException(int largest) {
    super("A body has at most " + largest + " bytes");
  }
}
