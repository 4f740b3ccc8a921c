package com.tenocean.account;

import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.MailTexts;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.Recipient;
import com.tenocean.user.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The link to choose a new password. */
@ApplicationScoped
public class ResetPasswordMail implements MailTemplate {
  public static final String NAME = "account/reset-password";

  @Inject LinkTokens tokens;
  @Inject PortalLinks links;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter compose(Recipient recipient, Map<String, String> data) {
    var texts = MailTexts.beside(ResetPasswordMail.class, recipient.locale());
    var address = EmailAddress.parse(recipient.address()).orElse(null);
    var token = tokens.mint(LinkPurpose.RESET_PASSWORD, recipient.id(), address);
    return new Letter(
        texts.of("reset.subject"),
        List.of(texts.of("reset.news"), texts.of("reset.ignore")),
        new Letter.Action(texts.of("reset.action"), links.to("/reset-password", "token", token)));
  }
}
