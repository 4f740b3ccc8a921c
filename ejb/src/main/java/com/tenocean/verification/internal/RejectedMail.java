package com.tenocean.verification.internal;

import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.MailTexts;
import com.tenocean.notification.NothingToTellException;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.Recipient;
import com.tenocean.user.UserRepository;
import com.tenocean.user.UserStatus;
import com.tenocean.verification.Verification;
import com.tenocean.verification.VerificationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Tells an applicant why not, and how to apply again. */
@ApplicationScoped
public class RejectedMail implements MailTemplate {
  static final String NAME = "verification/rejected";

  @Inject Verifications verifications;
  @Inject UserRepository users;
  @Inject Doors doors;
  @Inject PortalLinks links;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter compose(Recipient recipient, Map<String, String> data) {
    var verification =
        verifications
            .find(VerificationId.of(data.get(ReviewMail.VERIFICATION)))
            .orElseThrow(() -> new NothingToTellException("the verification is gone"));
    var texts = MailTexts.beside(Verification.class, recipient.locale());
    var label = doors.label(verification.unit().orElse(null));
    var key = isMove(recipient) ? "move-rejected" : "rejected";
    return new Letter(
        texts.of(key + ".subject"),
        List.of(
            texts.of(key + ".news", label),
            texts.of("rejected.reason", verification.reason().orElse("")),
            texts.of(key + ".again")),
        new Letter.Action(
            texts.of(key + ".action"),
            links.to(isMove(recipient) ? "/settings/profile" : "/application")));
  }

  /** A resident who applied wanted to move, and stays a resident. */
  private boolean isMove(Recipient recipient) {
    return users
        .find(recipient.id())
        .filter(user -> user.status() == UserStatus.RESIDENT)
        .isPresent();
  }
}
