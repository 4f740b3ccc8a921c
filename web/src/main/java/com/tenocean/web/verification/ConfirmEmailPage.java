package com.tenocean.web.verification;

import com.tenocean.account.Password;
import com.tenocean.account.SpentLinkException;
import com.tenocean.account.WeakPasswordException;
import com.tenocean.verification.AddressToConfirm;
import com.tenocean.verification.ConfirmationService;
import com.tenocean.web.frame.Notices;
import com.tenocean.web.security.MailedLink;
import com.tenocean.web.security.PasswordWords;
import com.tenocean.web.visit.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Takes the proof of an address from who opened the link in the mail and presses the button. */
@Named
@RequestScoped
public class ConfirmEmailPage {
  @Inject ConfirmationService confirmations;
  @Inject PasswordWords words;
  @Inject Notices notices;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private Optional<AddressToConfirm> about = Optional.empty();
  private String password = "";

  @PostConstruct
  void look() {
    about = confirmations.look(token());
  }

  /** Confirms, and leads on. */
  public void confirm() {
    try {
      var isTheirs = confirmed();
      MailedLink.forget(request);
      tell(isTheirs);
      Faces.redirect(viewer.isSignedIn() ? "settings/profile" : "login");
    } catch (WeakPasswordException weak) {
      words.complain("confirm:password", weak.problem());
    } catch (SpentLinkException spent) {
      about = Optional.empty(); // the page says so by itself
    }
  }

  private boolean confirmed() {
    if (isWantsPassword()) {
      confirmations.confirm(token(), new Password(password));
      return true;
    }
    return confirmations.confirm(token());
  }

  private void tell(boolean isTheirs) {
    if (!isTheirs) {
      notices.held("register.confirm.lost");
    } else {
      notices.done(isWantsPassword() ? "register.confirm.done" : "register.confirm.changed");
    }
  }

  /** Whether the link can be used. */
  public boolean isGood() {
    return about.isPresent();
  }

  public boolean isWantsPassword() {
    return about.filter(AddressToConfirm::wantsPassword).isPresent();
  }

  public @Nullable String getEmail() {
    return about.map(AddressToConfirm::email).orElse(null);
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
