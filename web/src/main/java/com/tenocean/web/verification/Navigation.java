package com.tenocean.web.verification;

import org.omnifaces.util.Faces;

/** Leads on to a page of the queue after something was done. */
final class Navigation {
  private Navigation() {}

  static void to(QueueAddress address) {
    Faces.redirect(Faces.getRequestContextPath() + address.path());
  }
}
