package com.tenocean.web.verification;

import com.tenocean.user.EmailAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The address that a visitor registered with, kept in the session: never in a page's address. */
final class MailedAddress {
  private static final String KEY = MailedAddress.class.getName();

  private MailedAddress() {}

  static void keep(HttpServletRequest request, EmailAddress address) {
    request.getSession().setAttribute(KEY, address);
  }

  static Optional<EmailAddress> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (EmailAddress) session.getAttribute(KEY));
  }
}
