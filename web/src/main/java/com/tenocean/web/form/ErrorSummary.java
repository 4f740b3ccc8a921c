package com.tenocean.web.form;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code <to:errorSummary title="…"/>}: everything wrong with a form, above it, each a link to its
 * input. It takes the focus, so that nobody has to look for what changed.
 */
@FacesComponent(value = ErrorSummary.TYPE, createTag = false)
public class ErrorSummary extends UIComponentBase {
  /** For the tag library. */
  public static final String TYPE = "com.tenocean.ErrorSummary";

  private record Wrong(@Nullable String inputId, String words) {}

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    var out = context.getResponseWriter();
    var wrong = wrong(context);
    out.startElement("div", this);
    out.writeAttribute("id", getClientId(context), null);
    if (!wrong.isEmpty()) {
      out.writeAttribute("class", "error-summary", null);
      out.writeAttribute("role", "alert", null);
      out.writeAttribute("tabindex", "-1", null);
      out.writeAttribute("autofocus", "autofocus", null);
      write(out, wrong);
    }
    out.endElement("div");
  }

  private void write(ResponseWriter out, List<Wrong> wrong) throws IOException {
    out.startElement("h2", this);
    out.writeText(getAttributes().get("title"), null);
    out.endElement("h2");
    out.startElement("ul", this);
    for (var item : wrong) {
      out.startElement("li", this);
      write(out, item);
      out.endElement("li");
    }
    out.endElement("ul");
  }

  private void write(ResponseWriter out, Wrong item) throws IOException {
    if (item.inputId() == null) {
      out.writeText(item.words(), null);
      return;
    }
    out.startElement("a", this);
    out.writeAttribute("href", "#" + item.inputId(), null);
    out.writeText(item.words(), null);
    out.endElement("a");
  }

  private static List<Wrong> wrong(FacesContext context) {
    var wrong = new ArrayList<Wrong>();
    context.getClientIdsWithMessages().forEachRemaining(id -> add(context, id, wrong));
    return wrong;
  }

  private static void add(FacesContext context, @Nullable String inputId, List<Wrong> wrong) {
    context.getMessageList(inputId).stream()
        .filter(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0)
        .map(message -> new Wrong(inputId, named(context, inputId, message.getDetail())))
        .forEach(wrong::add);
  }

  /** Under an input it is clear what is missing; up here the complaint must name it. */
  private static String named(FacesContext context, @Nullable String inputId, String words) {
    var input = inputId == null ? null : context.getViewRoot().findComponent(":" + inputId);
    var label = input == null ? "" : String.valueOf(input.getAttributes().get("label"));
    return label.isEmpty() || words.contains(label) ? words : label + ": " + words;
  }
}
