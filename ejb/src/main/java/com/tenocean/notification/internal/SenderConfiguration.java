package com.tenocean.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads who mail comes from. */
@ApplicationScoped
public class SenderConfiguration {
  @Inject
  @ConfigProperty(name = "tenocean.smtp.from", defaultValue = "portal@localhost")
  private String address;

  @Inject
  @ConfigProperty(name = "tenocean.smtp.from-name")
  private Optional<String> name;

  @Inject
  @ConfigProperty(name = "tenocean.smtp.reply-to")
  private Optional<String> replyTo;

  @Inject
  @ConfigProperty(name = "tenocean.association.name", defaultValue = "10 Ocean")
  private String association;

  @Inject
  @ConfigProperty(name = "tenocean.association.footer")
  private Optional<String> footer;

  @Produces
  Sender sender() {
    return new Sender(address, association, name.orElse(association), replyTo, footer);
  }
}
