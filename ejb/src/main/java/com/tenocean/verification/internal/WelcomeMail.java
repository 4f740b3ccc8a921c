package com.tenocean.verification.internal;

import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.MailTexts;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.Recipient;
import com.tenocean.verification.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Tells an applicant: you are in. */
@ApplicationScoped
public class WelcomeMail implements MailTemplate {
  static final String NAME = "verification/welcome";

  @Inject PortalLinks links;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter compose(Recipient recipient, Map<String, String> data) {
    var texts = MailTexts.beside(Verification.class, recipient.locale());
    return new Letter(
        texts.of("welcome.subject"),
        List.of(texts.of("welcome.news", recipient.name()), texts.of("welcome.what")),
        new Letter.Action(texts.of("welcome.action"), links.to("/")));
  }
}
