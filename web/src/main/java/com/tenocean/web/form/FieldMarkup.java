package com.tenocean.web.form;

import com.tenocean.web.language.Text;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Locale;

/** The HTML around an input. */
final class FieldMarkup {
  private final FacesContext context;
  private final ResponseWriter out;
  private final Field field;
  private final UIInput input;

  FieldMarkup(FacesContext context, Field field, UIInput input) {
    this.context = context;
    this.out = context.getResponseWriter();
    this.field = field;
    this.input = input;
  }

  void begin(boolean choice) throws IOException {
    out.startElement(choice ? "fieldset" : "div", field);
    out.writeAttribute("id", field.getClientId(context), null);
    out.writeAttribute("class", input.isValid() ? "field" : "field is-wrong", null);
    var description = field.description(context, input);
    if (choice && !description.isEmpty()) {
      out.writeAttribute("aria-describedby", description, null);
    }
    out.startElement(choice ? "legend" : "label", field);
    if (!choice) {
      out.writeAttribute("for", input.getClientId(context), null);
    }
    out.writeText(field.text("label"), null);
    if (Boolean.parseBoolean(field.text("optional"))) {
      out.writeText(" ", null);
      element("span", "field-note", null, Text.in(language(), "frame.optional"));
    }
    out.endElement(choice ? "legend" : "label");
  }

  void end(boolean choice) throws IOException {
    var help = field.text("help");
    if (!help.isEmpty()) {
      element("p", "field-help", Field.helpId(context, input), help);
    }
    if (!input.isValid()) {
      element("p", "field-error", Field.errorId(context, input), complaint());
    }
    out.endElement(choice ? "fieldset" : "div");
  }

  private Locale language() {
    return context.getViewRoot().getLocale();
  }

  private String complaint() {
    return context.getMessageList(input.getClientId(context)).stream()
        .map(FacesMessage::getDetail)
        .findFirst()
        .orElse("");
  }

  private void element(String name, String styleClass, String id, String text) throws IOException {
    out.startElement(name, field);
    if (id != null) {
      out.writeAttribute("id", id, null);
    }
    out.writeAttribute("class", styleClass, null);
    out.writeText(text, null);
    out.endElement(name);
  }
}
