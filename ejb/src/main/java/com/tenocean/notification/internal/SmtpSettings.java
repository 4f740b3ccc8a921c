package com.tenocean.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where mail is handed over, and as whom. */
@ApplicationScoped
public class SmtpSettings {
  private static final String PATIENCE_MILLIS = "15000";

  @Inject
  @ConfigProperty(name = "tenocean.smtp.host", defaultValue = "localhost")
  String host;

  @Inject
  @ConfigProperty(name = "tenocean.smtp.port", defaultValue = "25")
  int port;

  @Inject
  @ConfigProperty(name = "tenocean.smtp.user")
  Optional<String> user = Optional.empty();

  @Inject
  @ConfigProperty(name = "tenocean.smtp.password")
  Optional<String> password = Optional.empty();

  @Inject
  @ConfigProperty(name = "tenocean.smtp.from", defaultValue = "portal@localhost")
  String from;

  /** Refuse to speak to a relay that offers no TLS. */
  @Inject
  @ConfigProperty(name = "tenocean.smtp.starttls", defaultValue = "false")
  boolean startTls;

  @Inject
  @ConfigProperty(name = "tenocean.association.name", defaultValue = "10 Ocean")
  String association;

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
