package com.tenocean.web.user;

import com.tenocean.user.EmailAddress;
import com.tenocean.user.PeopleService;
import com.tenocean.web.frame.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Another address for a person who lost the old one and was met in person. */
@Named
@RequestScoped
public class PersonAddressForm {
  @Inject PersonPage page;
  @Inject PeopleService people;
  @Inject Notices notices;

  private String email;

  public String ask() {
    var wanted = new EmailAddress(email);
    people.askForAddress(page.getPerson().id(), wanted);
    notices.done("people.addressAsked", wanted.value());
    return PersonPage.address(page.getPerson().id());
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
