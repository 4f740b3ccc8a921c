package com.tenocean.notification.push.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of Web Push. */
@ApplicationScoped
public class PushConfiguration {
  private static final String BASE_URL = "tenocean.base-url";
  private static final String FROM = "tenocean.smtp.from";

  @Produces
  PushSettings settings() {
    var config = ConfigProvider.getConfig();
    return new PushSettings(
        ConfiguredKeys.in(config),
        text(config, "tenocean.push.subject", usualSubject(config)),
        config.getOptionalValue("tenocean.push.private-addresses", Boolean.class).orElse(false));
  }

  /** Apple's service takes no address that can't be one, such as that of localhost. */
  private static String usualSubject(Config config) {
    var portal = text(config, BASE_URL, "");
    return portal.startsWith("https:")
        ? portal
        : "mailto:" + text(config, FROM, "portal@localhost");
  }

  private static String text(Config config, String key, String otherwise) {
    return config.getOptionalValue(key, String.class).orElse(otherwise);
  }
}
