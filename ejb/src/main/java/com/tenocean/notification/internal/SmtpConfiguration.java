package com.tenocean.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the settings of the mail relay. */
@ApplicationScoped
public class SmtpConfiguration {
  @Inject
  @ConfigProperty(name = "tenocean.smtp.host", defaultValue = "localhost")
  private String host;

  @Inject
  @ConfigProperty(name = "tenocean.smtp.port", defaultValue = "25")
  private int port;

  @Inject
  @ConfigProperty(name = "tenocean.smtp.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "tenocean.smtp.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "tenocean.smtp.starttls", defaultValue = "false")
  private boolean startTls;

  @Produces
  SmtpSettings settings() {
    return new SmtpSettings(host, port, user, password, startTls, SmtpSettings.PATIENCE);
  }
}
