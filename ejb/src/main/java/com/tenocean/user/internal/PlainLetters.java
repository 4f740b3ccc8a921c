package com.tenocean.user.internal;

import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.PortalLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** The letters about a person's status and address that need no more than words. */
@ApplicationScoped
public class PlainLetters {
  static final String SUSPENDED = "user/suspended";
  static final String SUSPENSION_LIFTED = "user/suspension-lifted";
  static final String ALUMNI = "user/alumni";
  static final String TAKEN_BACK = "user/taken-back";
  static final String ADDRESS_ASKED = "user/address-asked";
  static final String ADDRESS_CHANGED = "user/address-changed";
  static final String ADDRESS_TAKEN = "user/address-taken";

  @Inject PortalLinks links;

  @Produces
  MailTemplate suspended() {
    return new PlainLetter(SUSPENDED, null, links);
  }

  @Produces
  MailTemplate suspensionLifted() {
    return new PlainLetter(SUSPENSION_LIFTED, "/login", links);
  }

  @Produces
  MailTemplate alumni() {
    return new PlainLetter(ALUMNI, "/", links);
  }

  @Produces
  MailTemplate takenBack() {
    return new PlainLetter(TAKEN_BACK, "/", links);
  }

  @Produces
  MailTemplate addressAsked() {
    return new PlainLetter(ADDRESS_ASKED, "/settings/profile", links);
  }

  @Produces
  MailTemplate addressChanged() {
    return new PlainLetter(ADDRESS_CHANGED, "/", links);
  }

  @Produces
  MailTemplate addressTaken() {
    return new PlainLetter(ADDRESS_TAKEN, "/login", links);
  }
}
