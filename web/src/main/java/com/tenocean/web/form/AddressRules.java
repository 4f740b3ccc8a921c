package com.tenocean.web.form;

import com.tenocean.user.EmailAddress;
import com.tenocean.web.language.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Accepts what can be an e-mail address, and says otherwise what one looks like. */
@Named
@ApplicationScoped
public class AddressRules {
  @Inject Text text;

  /** For an input's {@code validator}. */
  public void check(FacesContext context, UIComponent input, Object typed) {
    if (EmailAddress.parse(String.valueOf(typed)).isEmpty()) {
      var words = text.of("people.noAddress");
      throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
    }
  }
}
