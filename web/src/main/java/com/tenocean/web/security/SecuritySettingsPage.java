package com.tenocean.web.security;

import com.tenocean.account.Password;
import com.tenocean.account.SecuritySettingsService;
import com.tenocean.account.TooManyTriesException;
import com.tenocean.account.WeakPasswordException;
import com.tenocean.account.WrongPasswordException;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.frame.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The person's own password and sessions. */
@Named
@RequestScoped
public class SecuritySettingsPage {
  @Inject SecuritySettingsService settings;
  @Inject PasswordWords words;
  @Inject Complaints complaints;
  @Inject Notices notices;
  @Inject HttpServletRequest request;

  private String present = "";
  private String wanted = "";

  /** Changes the password; the session goes on, under another id. */
  public void changePassword() {
    try {
      var access = settings.changePassword(new Password(present), new Password(wanted));
      PortalSession.keep(request, access);
      request.changeSessionId();
      again("security.password.done");
    } catch (WeakPasswordException weak) {
      words.complain("password:wanted", weak.problem());
    } catch (WrongPasswordException wrong) {
      complaints.about("password:present", "security.password.wrong");
    } catch (TooManyTriesException often) {
      Messages.addGlobalError("{0}", words.wait(often.pause()));
    }
  }

  /** Ends the sessions on all other devices. */
  public void endOtherSessions() {
    PortalSession.keep(request, settings.endOtherSessions());
    again("security.sessions.done");
  }

  private void again(String notice) {
    notices.done(notice);
    Faces.redirect("settings/security");
  }

  /** Goes in and never out. */
  public String getPresent() {
    return "";
  }

  public void setPresent(String present) {
    this.present = present;
  }

  /** Goes in and never out. */
  public String getWanted() {
    return "";
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }
}
