package com.tenocean.web.form;

import com.tenocean.web.language.Text;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Map;

/**
 * {@code <to:field label="…" help="…">} around one input: the label above it, the help and what is
 * wrong under it, all tied together for screen readers. Choices (radio buttons, several boxes) get
 * a field set with a legend in place of a label.
 */
@FacesComponent(value = Field.TYPE, createTag = false)
public class Field extends UIComponentBase {
  /** For the tag library. */
  public static final String TYPE = "com.tenocean.Field";

  @Override
  public String getFamily() {
    return TYPE;
  }

  /** Gives the input its label before it is validated, so that complaints name it. */
  @Override
  public void processDecodes(FacesContext context) {
    describe(context, input());
    super.processDecodes(context);
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    var input = input();
    describe(context, input);
    var html = new FieldMarkup(context, this, input);
    html.begin(isChoice(input));
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    var input = input();
    new FieldMarkup(context, this, input).end(isChoice(input));
  }

  /** An attribute of the tag as text, empty where it is not given. */
  String text(String attribute) {
    var value = getAttributes().get(attribute);
    return value == null ? "" : value.toString();
  }

  private void describe(FacesContext context, UIInput input) {
    input.getAttributes().put("label", text("label"));
    if (isChoice(input)) {
      return; // Faces would write them on every single answer; the field set has them
    }
    var passed = input.getPassThroughAttributes(true);
    put(passed, "aria-describedby", description(context, input));
    put(passed, "aria-invalid", input.isValid() ? "" : "true");
    if (input instanceof HtmlInputSecret) {
      offerToShow(context, passed);
    }
  }

  /** The words of the button that a script adds: without one, it could do nothing. */
  private static void offerToShow(FacesContext context, Map<String, Object> passed) {
    var language = context.getViewRoot().getLocale();
    passed.put("data-show", Text.in(language, "frame.secret.show"));
    passed.put("data-hide", Text.in(language, "frame.secret.hide"));
    passed.put("data-show-label", Text.in(language, "frame.secret.label"));
  }

  /** The ids of help and error, as {@code aria-describedby} wants them; empty for none. */
  String description(FacesContext context, UIInput input) {
    var described = new ArrayList<String>();
    if (!text("help").isEmpty()) {
      described.add(helpId(context, input));
    }
    if (!input.isValid()) {
      described.add(errorId(context, input));
    }
    return String.join(" ", described);
  }

  private static void put(Map<String, Object> attributes, String name, String value) {
    if (value.isEmpty()) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
  }

  static String helpId(FacesContext context, UIInput input) {
    return input.getClientId(context) + "-help";
  }

  static String errorId(FacesContext context, UIInput input) {
    return input.getClientId(context) + "-error";
  }

  private static boolean isChoice(UIInput input) {
    var renderer = String.valueOf(input.getRendererType());
    return (input instanceof UISelectOne || input instanceof UISelectMany)
        && (renderer.endsWith("Radio") || renderer.endsWith("Checkbox"));
  }

  private UIInput input() {
    var waiting = new ArrayDeque<UIComponent>(getChildren());
    while (!waiting.isEmpty()) {
      var next = waiting.removeFirst();
      if (next instanceof UIInput input) {
        return input;
      }
      waiting.addAll(next.getChildren());
    }
    throw new IllegalStateException("to:field “" + text("label") + "” holds no input");
  }
}
