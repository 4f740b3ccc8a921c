package com.tenocean.notification.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A relay's refusal: a reply code (RFC 5321, section 4.2.1) and, where given, an enhanced one (RFC
 * 3463). The relay's words are left out, as they often quote the address.
 *
 * @param code such as {@code 550 5.1.1}
 * @param stage to what it was the answer
 */
record Refusal(String code, Stage stage) {
  private static final Pattern REPLY =
      Pattern.compile("^\\s*([45]\\d\\d)[ -]?([45]\\.\\d{1,3}\\.\\d{1,3})?");

  /** It wants to know, or does not believe, who the portal is (RFC 4954, section 6). */
  private static final Set<String> WHO_ARE_YOU = Set.of("530", "534", "535", "538");

  private static final String GOODBYE = "421";

  /**
   * The mail is larger than the relay takes, which it says to MAIL already (RFC 1870, section 6).
   */
  private static final String TOO_LARGE = "552";

  /** What the relay refused. */
  enum Stage {
    /** To take a mail from this sender (MAIL), or the words of any (DATA). */
    SENDER,
    /** The recipient (RCPT). */
    RECIPIENT,
    /** The words, which it has seen. */
    CONTENT
  }

  /**
   * The reply that an exception, or one that it carries along, reports; the last one counts.
   *
   * @param wasBegun whether the relay has had some of the message
   */
  static Optional<Refusal> of(MessagingException thrown, boolean wasBegun) {
    var stage = stage(thrown, wasBegun);
    Optional<Refusal> found = Optional.empty();
    for (Exception e = thrown; e != null; e = next(e)) {
      var reply = REPLY.matcher(String.valueOf(e.getMessage()));
      if (reply.find()) {
        var enhanced = reply.group(2);
        var code = enhanced == null ? reply.group(1) : reply.group(1) + " " + enhanced;
        found = Optional.of(new Refusal(code, stage));
      }
    }
    return found;
  }

  private static Stage stage(MessagingException thrown, boolean wasBegun) {
    if (thrown instanceof SendFailedException failed && isSome(failed.getInvalidAddresses())) {
      return Stage.RECIPIENT;
    }
    return wasBegun ? Stage.CONTENT : Stage.SENDER;
  }

  private static boolean isSome(Object[] addresses) {
    return addresses != null && addresses.length > 0;
  }

  private static Exception next(Exception e) {
    return e instanceof MessagingException mail ? mail.getNextException() : null;
  }

  /** The mail may be taken later. */
  boolean isForNow() {
    return code.startsWith("4");
  }

  /** The relay closes down, or this connection of it. */
  boolean isGoodbye() {
    return code.startsWith(GOODBYE);
  }

  /**
   * Nothing is wrong with the mail: the portal has no leave to send any, for the moment (a quota)
   * or until somebody sees to it.
   */
  boolean isOfThePortal() {
    return WHO_ARE_YOU.contains(code.substring(0, 3))
        || stage == Stage.SENDER && !isForNow() && !code.startsWith(TOO_LARGE);
  }

  /** Nobody is reached at the address, today or later. */
  boolean isOfTheMailbox() {
    return stage == Stage.RECIPIENT && BadMailbox.isMeantBy(code);
  }

  @Override
  public String toString() {
    return "the mail relay answered " + code;
  }
}
