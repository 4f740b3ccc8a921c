package com.tenocean.web.user;

import com.tenocean.user.UserStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Which of the frame's looks a status has. */
@Named
@ApplicationScoped
public class StatusLook {

  /** The kind of {@code to:status}. */
  public String kind(UserStatus status) {
    return switch (status) {
      case PENDING -> "wait";
      case RESIDENT -> "good";
      case REJECTED, SUSPENDED -> "bad";
      case ALUMNI -> "off";
    };
  }
}
