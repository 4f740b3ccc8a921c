package com.tenocean.verification.internal;

import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.MailTexts;
import com.tenocean.notification.Recipient;
import com.tenocean.verification.Verification;
import com.tenocean.verification.VerificationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Tells a resident that the portal knows the new home. */
@ApplicationScoped
public class MovedMail implements MailTemplate {
  static final String NAME = "verification/moved";

  @Inject Verifications verifications;
  @Inject Doors doors;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter compose(Recipient recipient, Map<String, String> data) {
    var texts = MailTexts.beside(Verification.class, recipient.locale());
    var unit =
        verifications
            .find(VerificationId.of(data.get(ReviewMail.VERIFICATION)))
            .flatMap(Verification::unit);
    var label = doors.label(unit.orElse(null));
    return new Letter(
        texts.of("moved.subject", label),
        List.of(texts.of("moved.news", label), texts.of("moved.wrong")));
  }
}
