package com.tenocean.notification.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * Where mail is handed over, and as whom.
 *
 * @param user with {@code password}, where the relay asks who comes
 * @param startTls refuse to speak to a relay that offers no TLS
 * @param patience how long the relay may take to take in a mail and to answer to its end
 */
record SmtpSettings(
    String host,
    int port,
    Optional<String> user,
    Optional<String> password,
    boolean startTls,
    Duration patience) {

  /**
   * What RFC 5321, section 4.5.3.2.6, gives a relay to think about a message: who leaves sooner
   * sends it a second time.
   */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration TO_CONNECT = Duration.ofSeconds(15);

  /** Whoever is left before the mail has begun loses nothing: it is handed over later. */
  private static final Duration COMMANDS = Duration.ofMinutes(2);

  /** How long all may take that is said before a mail itself, the beginning of TLS included. */
  Duration forCommands() {
    return patience.compareTo(COMMANDS) < 0 ? patience : COMMANDS;
  }

  /** What Jakarta Mail's SMTP provider understands; every wait has an end, and so has the whole. */
  Properties session(String helo, String from) {
    var settings = new Properties();
    settings.put("mail.smtp.connectiontimeout", millis(TO_CONNECT));
    settings.put("mail.smtp.timeout", millis(patience));
    settings.put("mail.smtp.writetimeout", millis(forCommands()));
    settings.put("mail.smtp.quitwait", "false"); // nobody waits for a goodbye
    settings.put("mail.smtp.localhost", helo);
    settings.put("mail.smtp.from", from);
    settings.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
    settings.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
    settings.put("mail.smtp.starttls.required", Boolean.toString(startTls));
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    return settings;
  }

  private static String millis(Duration time) {
    return Long.toString(time.toMillis());
  }
}
