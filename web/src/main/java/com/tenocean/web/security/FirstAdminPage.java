package com.tenocean.web.security;

import com.tenocean.account.AddressTakenException;
import com.tenocean.account.FirstAdminService;
import com.tenocean.account.Password;
import com.tenocean.account.SpentLinkException;
import com.tenocean.account.WeakPasswordException;
import com.tenocean.user.EmailAddress;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.form.TypedName;
import com.tenocean.web.frame.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;

/** Makes whoever opened the one-time link the association's first admin. */
@Named
@RequestScoped
public class FirstAdminPage {
  @Inject FirstAdminService admins;
  @Inject PasswordWords words;
  @Inject Complaints complaints;
  @Inject Notices notices;
  @Inject HttpServletRequest request;

  private final TypedName typedName = new TypedName();
  private String email = "";
  private String password = "";

  /** Opens the account, and leads to the sign-in page. */
  public void become() {
    try {
      admins.become(token(), typedName.name(), new EmailAddress(email), new Password(password));
      MailedLink.forget(request);
      notices.done("security.admin.done");
      Faces.redirect("login");
    } catch (WeakPasswordException weak) {
      words.complain("admin:password", weak.problem());
    } catch (AddressTakenException taken) {
      complaints.about("admin:email", "security.taken");
    } catch (SpentLinkException spent) {
      MailedLink.forget(request); // the page says so by itself
    }
  }

  /** Whether the link can still be used. */
  public boolean isGood() {
    return admins.isGood(token());
  }

  private String token() {
    return MailedLink.token(request).orElse("");
  }

  /** The address, as typed. */
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

  public TypedName getName() {
    return typedName;
  }
}
