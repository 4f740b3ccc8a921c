package com.tenocean.web.security;

import com.tenocean.account.PasswordResetService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Messages;

/** Asks for a link to choose a new password; says the same whether the address is known. */
@Named
@RequestScoped
public class ForgotPasswordPage {
  @Inject PasswordResetService resets;
  @Inject ClientAddress client;
  @Inject PasswordWords words;
  @Inject HttpServletRequest request;

  private String email = "";
  private boolean asked;

  /** Sends the link, or not. */
  public void send() {
    var pause = resets.ask(email, client.of(request));
    asked = pause.isZero();
    if (!asked) {
      Messages.addGlobalError("{0}", words.wait(pause));
    }
  }

  /** Whether the page tells what happens next, in place of the form. */
  public boolean isAsked() {
    return asked;
  }

  /** The address, as typed. */
  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
