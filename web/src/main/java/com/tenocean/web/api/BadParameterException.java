package com.tenocean.web.api;

/** A parameter of a request can't be read; the message names it and what it may be. */
class BadParameterException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadParameterException(String name, String expected) {
    super("'%s' must be %s".formatted(name, expected));
  }
}
