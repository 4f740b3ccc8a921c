package com.tenocean.notification.internal;

import java.util.Optional;
import java.util.Properties;

/**
 * Where mail is handed over, and as whom.
 *
 * @param user with {@code password}, where the relay asks who comes
 * @param from the address that mails come from
 * @param startTls refuse to speak to a relay that offers no TLS
 * @param association the name that mails come from
 */
record SmtpSettings(
    String host,
    int port,
    Optional<String> user,
    Optional<String> password,
    String from,
    boolean startTls,
    String association) {
  private static final String PATIENCE_MILLIS = "15000";

  /** What Jakarta Mail's SMTP provider understands; every wait has an end. */
  Properties session(String helo) {
    var settings = new Properties();
    settings.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    settings.put("mail.smtp.timeout", PATIENCE_MILLIS);
    settings.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
    settings.put("mail.smtp.localhost", helo);
    settings.put("mail.smtp.from", from);
    settings.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
    settings.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
    settings.put("mail.smtp.starttls.required", Boolean.toString(startTls));
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    return settings;
  }
}
