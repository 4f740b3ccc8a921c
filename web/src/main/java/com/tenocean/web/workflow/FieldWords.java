package com.tenocean.web.workflow;

import com.tenocean.shared.JsonSchema.Mismatch;
import com.tenocean.web.language.Text;
import com.tenocean.workflow.console.EventField;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;

/** What a field of an event may hold, and why an entry does not fit, as people say it. */
@Named
@RequestScoped
public class FieldWords {
  /** Those types of which an example says more than the name. */
  private static final Set<String> EXPLAINED =
      Set.of("uuid", "date-time", "email", "integer", "number", "boolean", "array", "object");

  @Inject Text text;

  /** What is wanted; empty where any text will do. */
  public String hint(EventField field) {
    if (field.isNested() && !field.choices().isEmpty()) {
      return text.format("workflows.hint.arrayOf", String.join(", ", field.choices()));
    }
    return EXPLAINED.contains(field.type()) ? text.of("workflows.hint." + field.type()) : "";
  }

  /**
   * A sentence about an entry that does not fit.
   *
   * @param place the field, or the place in it
   */
  String complaint(EventField field, String place, Mismatch wrong) {
    var hint = hint(field);
    if (wrong.keyword().equals("required")) {
      return text.format("workflows.wrong.required", place);
    }
    return hint.isEmpty()
        ? text.format("workflows.wrong.other", place, wrong.why())
        : text.format("workflows.wrong.hinted", place, hint);
  }
}
