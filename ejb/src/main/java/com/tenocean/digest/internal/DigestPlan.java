package com.tenocean.digest.internal;

import com.tenocean.digest.DigestDay;
import com.tenocean.digest.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When digests are due, as the association has it. */
@ApplicationScoped
public class DigestPlan {
  private Slots slots;
  private DigestDay usualDay;

  DigestPlan() {}

  /**
   * @param day for who has chosen none
   * @param time of the day, by the association's clocks
   */
  @Inject
  public DigestPlan(
      @ConfigProperty(name = "tenocean.association.time-zone", defaultValue = "UTC") ZoneId zone,
      @ConfigProperty(name = "tenocean.digest.day", defaultValue = "MONDAY") DigestDay day,
      @ConfigProperty(name = "tenocean.digest.time", defaultValue = "08:00") LocalTime time) {
    slots = new Slots(zone, time);
    usualDay = day;
  }

  public Slots slots() {
    return slots;
  }

  public DigestDay usualDay() {
    return usualDay;
  }
}
