package com.tenocean.web.user;

import com.tenocean.shared.TypedText;
import com.tenocean.user.PersonName;
import com.tenocean.web.language.Text;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;

/** Accepts what can be one of a person's names, and says otherwise what is wrong with it. */
@FacesValidator(value = "personName", managed = true)
public class PersonNameValidator implements Validator<String> {
  @Inject Text text;

  @Override
  public void validate(FacesContext context, UIComponent input, String typed) {
    var name = TypedText.tidy(typed);
    if (name.isEmpty()) {
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
