package com.tenocean.web.security;

import com.tenocean.account.PasswordProblem;
import com.tenocean.account.PasswordRules;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.language.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** Says in words what passwords must be, and what is wrong with one. */
@Named
@RequestScoped
public class PasswordWords {
  @Inject Text text;
  @Inject Complaints complaints;

  /** What a new password must be. */
  public String getRule() {
    return text.format("security.rule", PasswordRules.MIN_LENGTH);
  }

  /** Says under its input what is wrong with a new password, and what to do about it. */
  public void complain(String inputId, PasswordProblem problem) {
    complaints.about(
        inputId,
        "security.problem." + problem.name(),
        PasswordRules.MIN_LENGTH,
        PasswordRules.MAX_LENGTH);
  }

  /** How long to wait, rounded up. */
  public String wait(Duration pause) {
    var seconds = pause.plusSeconds(1).toSeconds();
    return seconds <= 90
        ? text.format("security.wait", seconds)
        : text.format("security.waitMinutes", (seconds + 59) / 60);
  }
}
