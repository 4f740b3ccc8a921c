package com.tenocean.web.verification;

import com.tenocean.account.TooManyTriesException;
import com.tenocean.building.UnitNotFoundException;
import com.tenocean.shared.TypedText;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.PersonName;
import com.tenocean.verification.Registration;
import com.tenocean.verification.RegistrationService;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.language.Text;
import com.tenocean.web.security.ClientAddress;
import com.tenocean.web.security.PasswordWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
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

  private String firstName = "";
  private String lastName = "";
  private String email = "";
  private String unit = "";

  /** Takes the registration in, and leads to the page that says to look for a mail. */
  public void register() {
    var name = name();
    var address = EmailAddress.parse(email);
    if (address.isEmpty()) {
      complaints.about("register:email", "register.badEmail");
    }
    if (name.isPresent() && address.isPresent()) {
      register(new Registration(address.get(), name.get(), UnitMenu.unit(unit), text.locale()));
    }
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

  private Optional<PersonName> name() {
    var isFirst = isName("register:firstName", firstName);
    var isLast = isName("register:lastName", lastName);
    return isFirst && isLast ? Optional.of(new PersonName(firstName, lastName)) : Optional.empty();
  }

  /** What is typed may consist of characters that are not kept, and so be none. */
  private boolean isName(String inputId, String typed) {
    var kept = TypedText.tidy(typed);
    var isName = !kept.isEmpty() && kept.length() <= PersonName.MAX_LENGTH;
    if (!isName) {
      complaints.about(inputId, "register.badName");
    }
    return isName;
  }

  /** As typed. */
  public String getFirstName() {
    return firstName;
  }

  public void setFirstName(String firstName) {
    this.firstName = firstName;
  }

  /** As typed. */
  public String getLastName() {
    return lastName;
  }

  public void setLastName(String lastName) {
    this.lastName = lastName;
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
}
