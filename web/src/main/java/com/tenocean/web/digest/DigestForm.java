package com.tenocean.web.digest;

import com.tenocean.digest.DigestChoice;
import com.tenocean.digest.DigestDay;
import com.tenocean.digest.DigestSettingsService;
import com.tenocean.web.language.Text;
import com.tenocean.web.time.Times;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** On which day the person wants the digest, if at all. */
@Named
@RequestScoped
public class DigestForm {
  private static final String OFF = "OFF";

  @Inject DigestSettingsService service;
  @Inject Times times;
  @Inject Text text;

  private boolean isOffered;
  private String day = OFF;

  @PostConstruct
  void open() {
    service
        .mine()
        .ifPresent(
            choice -> {
              isOffered = true;
              day = word(choice);
            });
  }

  private static String word(DigestChoice choice) {
    return choice.isOn() ? choice.day().name() : OFF;
  }

  /** Whether the person is one of those who get digests. */
  public boolean isOffered() {
    return isOffered;
  }

  /** Keeps the choice; it counts from the next one on. */
  public void keep() {
    if (!isOffered) {
      return;
    }
    if (day.equals(OFF)) {
      service.turnOff();
    } else {
      service.choose(DigestDay.valueOf(day));
    }
  }

  /** What it is, and at what time it comes. */
  public String getHelp() {
    return text.format("digests.help", times.timeOfDay(service.time()));
  }

  public DigestDay[] getDays() {
    return DigestDay.values();
  }

  /** A {@link DigestDay}, or {@code OFF}. */
  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }
}
