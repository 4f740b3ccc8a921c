package com.tenocean.web.form;

import com.tenocean.web.language.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** What an action finds wrong after the fields themselves were fine. */
@RequestScoped
public class Complaints {
  @Inject Text text;

  /**
   * Complains about one input: under it, and in the summary.
   *
   * @param inputId as in the page, {@code form:email}
   * @param name the text, as {@code feature.key}
   */
  public void about(String inputId, String name, Object... values) {
    var context = FacesContext.getCurrentInstance();
    context
        .getViewRoot()
        .invokeOnComponent(context, inputId, (c, input) -> refuse(c, (UIInput) input));
    context.addMessage(inputId, message(name, values));
    context.validationFailed();
  }

  /**
   * Complains, in the summary, about an input that Faces does not know: one written as HTML.
   *
   * @param inputId as in the page
   * @param words in the language of the page
   */
  public void said(String inputId, String words) {
    var context = FacesContext.getCurrentInstance();
    context.addMessage(inputId, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
    context.validationFailed();
  }

  /** Complains about the form as a whole, in the summary. */
  public void general(String name, Object... values) {
    var context = FacesContext.getCurrentInstance();
    context.addMessage(null, message(name, values));
    context.validationFailed();
  }

  /** Keeps what was sent: Faces shows a wrong input without it as empty. */
  private static void refuse(FacesContext context, UIInput input) {
    var sent = context.getExternalContext().getRequestParameterValuesMap();
    var entry = sent.get(input.getClientId(context));
    input.setValid(false);
    if (input instanceof UISelectMany) {
      input.setSubmittedValue(entry);
    } else if (entry != null) {
      input.setSubmittedValue(entry[0]);
    }
  }

  private FacesMessage message(String name, Object... values) {
    var words = text.format(name, values);
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words);
  }
}
