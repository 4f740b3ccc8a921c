package com.tenocean.account;

import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.MailTexts;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Says that the password was changed, and what to do if that was somebody else. */
@ApplicationScoped
public class PasswordChangedMail implements MailTemplate {
  static final String NAME = "account/password-changed";

  @Inject PortalLinks links;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter compose(Recipient recipient, Map<String, String> data) {
    var texts = MailTexts.beside(PasswordChangedMail.class, recipient.locale());
    return new Letter(
        texts.of("changed.subject"),
        List.of(texts.of("changed.news"), texts.of("changed.notYou")),
        new Letter.Action(texts.of("changed.action"), links.to("/forgot-password")));
  }
}
