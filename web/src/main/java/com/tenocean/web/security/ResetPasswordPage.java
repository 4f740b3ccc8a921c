package com.tenocean.web.security;

import com.tenocean.account.Password;
import com.tenocean.account.PasswordResetService;
import com.tenocean.account.SpentLinkException;
import com.tenocean.account.WeakPasswordException;
import com.tenocean.web.frame.Notices;
import com.tenocean.web.visit.Cookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;

/** Takes a new password from who opened the link in the mail. */
@Named
@RequestScoped
public class ResetPasswordPage {
  @Inject PasswordResetService resets;
  @Inject PasswordWords words;
  @Inject Notices notices;
  @Inject HttpServletRequest request;

  private String password = "";

  /** Sets it, and leads to the sign-in page. */
  public void choose() {
    try {
      var device = resets.choose(token(), new Password(password));
      MailedLink.forget(request);
      Cookies.keep(request, Faces.getResponse(), SignIn.DEVICE, device);
      notices.done("security.reset.done");
      Faces.redirect("login");
    } catch (WeakPasswordException weak) {
      words.complain("reset:password", weak.problem());
    } catch (SpentLinkException spent) {
      MailedLink.forget(request); // the page says so by itself
    }
  }

  /** Whether the link can still be used. */
  public boolean isGood() {
    return resets.isGood(token());
  }

  private String token() {
    return MailedLink.token(request).orElse("");
  }

  /** Goes in and never out. */
  public String getPassword() {
    return "";
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
