package com.tenocean.web.form;

import com.tenocean.shared.TypedText;
import com.tenocean.user.PersonName;
import com.tenocean.web.language.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Accepts what can be one of a person's names, and says otherwise what is wrong with it. */
@Named
@ApplicationScoped
public class NameRules {
  @Inject Text text;

  /** For an input's {@code validator}. */
  public void check(FacesContext context, UIComponent input, Object typed) {
    var name = TypedText.tidy(String.valueOf(typed));
    if (name.isEmpty() || PersonName.namesASite(name)) {
      complain("people.nameEmpty");
    } else if (name.length() > PersonName.MAX_LENGTH) {
      complain("people.nameTooLong");
    }
  }

  private void complain(String key) {
    var words = text.format(key, PersonName.MAX_LENGTH);
    throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
  }
}
