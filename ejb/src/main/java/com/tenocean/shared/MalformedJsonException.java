package com.tenocean.shared;

import com.fasterxml.jackson.databind.JsonMappingException;
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

  /** Where in the JSON it went wrong, as a JSON Path (RFC 9535); the whole if that isn't known. */
  public String path() {
    var path = new StringBuilder("$");
    if (getCause() instanceof JsonMappingException mapping) {
      for (var part : mapping.getPath()) {
        path.append(
            part.getFieldName() == null ? "[" + part.getIndex() + "]" : "." + part.getFieldName());
      }
    }
    return path.toString();
  }
}
