package com.tenocean.web.verification;

import com.tenocean.user.EmailAddress;
import com.tenocean.verification.RegistrationService;
import com.tenocean.web.frame.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;

/** Says to look for the mail, and sends it again. */
@Named
@RequestScoped
public class CheckYourMailPage {
  @Inject RegistrationService registrations;
  @Inject Notices notices;
  @Inject HttpServletRequest request;

  private String email = "";
  private boolean sent;

  @PostConstruct
  void begin() {
    var mailed = MailedAddress.of(request);
    sent = mailed.isPresent();
    email = mailed.map(EmailAddress::value).orElse("");
  }

  /** Sends the link again, if the address waits to be confirmed; says the same if not. */
  public void sendAgain() {
    var address = new EmailAddress(email);
    registrations.sendConfirmationAgain(address);
    notices.done("register.sent.resent", address.value());
    Faces.redirect("check-your-mail");
  }

  /** Whether the visitor has just registered; else only a new link is asked for. */
  public boolean isSent() {
    return sent;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
