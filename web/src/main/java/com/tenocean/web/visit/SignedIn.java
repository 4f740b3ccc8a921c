package com.tenocean.web.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;

/**
 * What the frame knows of the person who signed in; sign-in puts it into the session, and again
 * when the person changes name or language.
 *
 * @param name as the person writes it
 * @param languageTag the language chosen in the profile, as a BCP 47 tag
 */
public record SignedIn(String name, String languageTag) implements Serializable {
  private static final String KEY = SignedIn.class.getName();

  /** The person of this request's session; opens no session. */
  public static Optional<SignedIn> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (SignedIn) session.getAttribute(KEY));
  }

  /** Keeps the person in the session. */
  public void putInto(HttpServletRequest request) {
    request.getSession().setAttribute(KEY, this);
  }

  /** The same person, in another language. */
  public SignedIn in(String otherLanguageTag) {
    return new SignedIn(name, otherLanguageTag);
  }
}
