package com.tenocean.workflow.console;

import com.tenocean.shared.JsonSchema.Mismatch;
import jakarta.ejb.ApplicationException;
import java.util.List;

/** A test event can't be sent; the message, or what is wrong with its data, tells why. */
@ApplicationException(rollback = true)
public class TestEventException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient List<Mismatch> wrong;

  /** It can't be sent, whatever its data. */
  public TestEventException(String why) {
    super(why);
    this.wrong = List.of();
  }

  /** Its data is not as its schema says. */
  public TestEventException(List<Mismatch> wrong) {
    super("the data is not as the schema says: " + wrong);
    this.wrong = List.copyOf(wrong);
  }

  /** What is wrong with its data; empty if that is not the reason. */
  public List<Mismatch> wrong() {
    return wrong;
  }
}
