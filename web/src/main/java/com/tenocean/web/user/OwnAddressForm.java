package com.tenocean.web.user;

import com.tenocean.user.EmailAddress;
import com.tenocean.user.ProfileService;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.frame.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Another address for oneself: asked for here, confirmed by the link that is sent there. */
@Named
@RequestScoped
public class OwnAddressForm {
  private static final String PAGE = "/settings/profile?faces-redirect=true";

  @Inject ProfileService service;
  @Inject Notices notices;
  @Inject Complaints complaints;

  private String email;

  /** Says the same whether or not somebody else has that address. */
  public @Nullable String ask() {
    var wanted = EmailAddress.parse(email);
    if (wanted.isEmpty()) {
      complaints.about("address:email", "people.noAddress");
      return null;
    }
    service.askForAddress(wanted.get());
    notices.done("profile.addressAsked", wanted.get().value());
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
}
