package com.tenocean.verification.internal;

import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.MailTexts;
import com.tenocean.notification.NothingToTellException;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.Recipient;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import com.tenocean.user.UserStatus;
import com.tenocean.verification.Verification;
import com.tenocean.verification.VerificationId;
import com.tenocean.verification.VerificationStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Asks a reviewer for a decision: at first, after two days, and all admins after a week. */
@ApplicationScoped
public class ReviewMail implements MailTemplate {
  static final String NAME = "verification/review";
  static final String VERIFICATION = "verification";
  static final String OCCASION = "occasion";

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
    var verification = stillOpen(VerificationId.of(data.get(VERIFICATION)));
    var person = users.find(verification.applicant()).orElseThrow();
    var applicant = person.name().full();
    var label = doors.label(verification.unit().orElse(null));
    var texts = MailTexts.beside(Verification.class, recipient.locale());
    var key = "review." + data.get(OCCASION) + variant(person, label);
    return new Letter(
        texts.of(key + ".subject", applicant, label),
        List.of(texts.of(key + ".text", applicant, label), texts.of("review.how")),
        new Letter.Action(
            texts.of("review.action"),
            links.to("/admin/verifications", "id", verification.id().toString())));
  }

  private static String variant(User person, String label) {
    return person.status() == UserStatus.RESIDENT ? ".move" : label.isEmpty() ? ".no-unit" : "";
  }

  private Verification stillOpen(VerificationId id) {
    return verifications
        .find(id)
        .filter(found -> found.status() == VerificationStatus.OPEN)
        .orElseThrow(() -> new NothingToTellException("the verification is not open any more"));
  }
}
