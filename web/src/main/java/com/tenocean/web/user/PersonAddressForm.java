package com.tenocean.web.user;

import com.tenocean.user.EmailAddress;
import com.tenocean.user.PeopleService;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.frame.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Another address for a person who lost the old one and was met in person. */
@Named
@RequestScoped
public class PersonAddressForm {
  @Inject PersonPage page;
  @Inject PeopleService people;
  @Inject Notices notices;
  @Inject Complaints complaints;

  private String email;

  public @Nullable String ask() {
    var wanted = EmailAddress.parse(email);
    if (wanted.isEmpty()) {
      complaints.about("address:email", "people.noAddress");
      return null;
    }
    people.askForAddress(page.getPerson().id(), wanted.get());
    notices.done("people.addressAsked", wanted.get().value());
    return PersonPage.address(page.getPerson().id());
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
