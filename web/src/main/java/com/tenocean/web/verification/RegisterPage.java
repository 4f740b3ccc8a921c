package com.tenocean.web.verification;

import com.tenocean.account.TooManyTriesException;
import com.tenocean.building.UnitNotFoundException;
import com.tenocean.user.EmailAddress;
import com.tenocean.verification.Registration;
import com.tenocean.verification.RegistrationService;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.form.TypedName;
import com.tenocean.web.language.Text;
import com.tenocean.web.security.ClientAddress;
import com.tenocean.web.security.PasswordWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The registration form: tells nobody whether an address is known already. */
@Named
@RequestScoped
public class RegisterPage {
  @Inject RegistrationService registrations;
  @Inject Complaints complaints;
  @Inject ClientAddress client;
  @Inject PasswordWords words;
  @Inject Text text;
  @Inject HttpServletRequest request;

  private final TypedName typedName = new TypedName();
  private String email = "";
  private String unit = "";

  /** Takes the registration in, and leads to the page that says to look for a mail. */
  public void register() {
    register(
        new Registration(
            new EmailAddress(email), typedName.name(), UnitMenu.unit(unit), text.locale()));
  }

  private void register(Registration registration) {
    try {
      registrations.register(registration, client.of(request));
      MailedAddress.keep(request, registration.email());
      Faces.redirect("check-your-mail");
    } catch (UnitNotFoundException gone) {
      complaints.about("register:unit", "register.unknownUnit");
    } catch (TooManyTriesException often) {
      Messages.addGlobalError("{0}", words.wait(often.pause()));
    }
  }

  /** As typed. */
  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  /** A value of the unit menu; empty while nothing is chosen. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public TypedName getName() {
    return typedName;
  }
}
