package com.tenocean.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address that mail can be sent to: the dot-atom form of RFC 5322, section 3.4.1, with
 * the lengths of RFC 5321, section 4.5.3.1. A domain in another script is kept as punycode (RFC
 * 3492). Case is kept; two addresses that differ in nothing else are one.
 */
public record EmailAddress(@JsonValue String value) implements Serializable {
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern FORM =
      Pattern.compile(ATOM + "(\\." + ATOM + ")*@(" + LABEL + "\\.)+" + LABEL);
  private static final int MAX_LENGTH = 254;
  private static final int MAX_LOCAL_LENGTH = 64;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EmailAddress {
    if (value.length() > MAX_LENGTH
        || value.indexOf('@') > MAX_LOCAL_LENGTH
        || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no e-mail address"); // not quoted: it may be personal
    }
  }

  /** Reads what a person typed; empty if it is no address. */
  public static Optional<EmailAddress> parse(@Nullable String typed) {
    if (typed == null || typed.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      var text = typed.strip();
      var at = text.lastIndexOf('@') + 1;
      return Optional.of(new EmailAddress(text.substring(0, at) + IDN.toASCII(text.substring(at))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether both reach the same mailbox, as far as the portal is concerned. */
  public boolean sameAs(EmailAddress other) {
    return value.equalsIgnoreCase(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
