package com.tenocean.web.security;

import com.tenocean.account.Password;
import com.tenocean.account.SignInOutcome;
import com.tenocean.account.SignInOutcome.SignedIn;
import com.tenocean.account.SignInOutcome.Suspended;
import com.tenocean.account.SignInOutcome.Unconfirmed;
import com.tenocean.account.SignInOutcome.Wait;
import com.tenocean.web.language.Text;
import com.tenocean.web.visit.Addresses;
import com.tenocean.web.visit.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * The sign-in page. Its view is stateless, so it works however long it was open; {@code
 * SameOriginFilter} keeps other sites from sending it.
 */
@Named
@RequestScoped
public class LoginPage {
  @Inject SignIn signIn;
  @Inject Text text;
  @Inject PasswordWords words;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private String email = "";
  private String password = "";
  private String target = "";

  @PostConstruct
  void readTarget() {
    target = Objects.requireNonNullElse(request.getParameter(WayToSignIn.TARGET), "");
  }

  /** Leads on who is signed in already. */
  public void greet() {
    if (viewer.isSignedIn()) {
      leadOn();
    }
  }

  /** Signs in and leads to where the person wanted to go. */
  public void signIn() {
    var outcome = signIn.with(email, new Password(password), Faces.getResponse());
    if (outcome instanceof SignedIn) {
      leadOn();
    } else {
      Messages.addGlobalError("{0}", words(outcome));
    }
  }

  private void leadOn() {
    Faces.redirect(Addresses.isLocal(target) ? target : Faces.getRequestContextPath() + "/");
  }

  private String words(SignInOutcome outcome) {
    if (outcome instanceof Wait wait) {
      return words.wait(wait.pause());
    }
    if (outcome instanceof Unconfirmed) {
      return text.of("security.unconfirmed");
    }
    return text.of(outcome instanceof Suspended ? "security.suspended" : "security.unknown");
  }

  /** The address, as typed. */
  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  /** Goes in and never out: nothing reads it back. */
  public String getPassword() {
    return "";
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** The page to go on to. */
  public String getTarget() {
    return target;
  }
}
