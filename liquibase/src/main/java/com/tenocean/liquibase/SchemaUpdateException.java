package com.tenocean.liquibase;

/**
 * The schema could not be brought to this release; the cause says which change set failed and why.
 */
public class SchemaUpdateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SchemaUpdateException(Throwable cause) {
    super("the database schema could not be updated: " + cause.getMessage(), cause);
  }
}
