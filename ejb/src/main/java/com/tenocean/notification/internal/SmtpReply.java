package com.tenocean.notification.internal;

import com.tenocean.notification.Outcome;
import com.tenocean.workflow.RetryAfterException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A relay's refusal: a reply code (RFC 5321, section 4.2.1) and, where given, an enhanced one (RFC
 * 3463). The relay's words are left out, as they often quote the address.
 */
record SmtpReply(String code) {
  private static final Pattern REPLY =
      Pattern.compile("^\\s*([45]\\d\\d)[ -]?([45]\\.\\d{1,3}\\.\\d{1,3})?");
  private static final Duration GREYLISTED = Duration.ofMinutes(5);

  /** The reply that an exception, or one that it carries along, reports. */
  static Optional<SmtpReply> in(MessagingException thrown) {
    Optional<SmtpReply> found = Optional.empty();
    for (Exception e = thrown; e != null; e = next(e)) {
      var reply = REPLY.matcher(String.valueOf(e.getMessage()));
      if (reply.find()) {
        var enhanced = reply.group(2);
        found =
            Optional.of(
                new SmtpReply(enhanced == null ? reply.group(1) : reply.group(1) + " " + enhanced));
      }
    }
    return found;
  }

  private static Exception next(Exception e) {
    return e instanceof MessagingException mail ? mail.getNextException() : null;
  }

  /** A refusal for good; one for the time being is thrown, so that the mail is tried again. */
  Outcome outcome() {
    if (code.startsWith("4")) {
      throw new RetryAfterException("the mail relay answered " + code, GREYLISTED, null);
    }
    return Outcome.failed("the mail relay answered " + code);
  }
}
