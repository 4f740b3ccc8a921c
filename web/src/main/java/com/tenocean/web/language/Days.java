package com.tenocean.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Days as people write them, in the language of the page and the association's time zone. */
@Named
@RequestScoped
public class Days {
  @Inject Text text;

  @Inject
  @ConfigProperty(name = "tenocean.association.time-zone", defaultValue = "UTC")
  String timeZone;

  /** The day of an instant, such as “March 1, 2026”. */
  public String of(Instant instant) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(text.locale())
        .format(instant.atZone(ZoneId.of(timeZone)));
  }
}
