package com.tenocean.web.user;

import com.tenocean.account.Password;
import com.tenocean.account.SecuritySettingsService;
import com.tenocean.account.TooManyTriesException;
import com.tenocean.account.WrongPasswordException;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.ProfileService;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.frame.Notices;
import com.tenocean.web.security.PasswordWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Messages;

/** Another address for oneself: asked for here, confirmed by the link that is sent there. */
@Named
@RequestScoped
public class OwnAddressForm {
  private static final String PAGE = "/settings/profile?faces-redirect=true";

  @Inject ProfileService service;
  @Inject SecuritySettingsService security;
  @Inject PasswordWords words;
  @Inject Notices notices;
  @Inject Complaints complaints;

  private String email;
  private String password = "";

  /** Says the same whether or not somebody else has that address. */
  public @Nullable String ask() {
    var wanted = new EmailAddress(email);
    try {
      security.askForAddress(new Password(password), wanted);
    } catch (WrongPasswordException wrong) {
      complaints.about("address:password", "security.password.wrong");
      return null;
    } catch (TooManyTriesException often) {
      Messages.addGlobalError("{0}", words.wait(often.pause()));
      return null;
    }
    notices.done("profile.addressAsked", wanted.value());
    return PAGE;
  }

  /** Stays with the present one. */
  public String keep() {
    service.keepAddress();
    notices.done("profile.addressKept");
    return PAGE;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  /** Goes in and never out. */
  public String getPassword() {
    return "";
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
