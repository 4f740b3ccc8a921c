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

/** The link by which somebody becomes the first admin. */
@ApplicationScoped
public class FirstAdminMail implements MailTemplate {
  public static final String NAME = "account/first-admin";

  @Inject LinkTokens tokens;
  @Inject PortalLinks links;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter compose(Recipient recipient, Map<String, String> data) {
    var texts = MailTexts.beside(FirstAdminMail.class, recipient.locale());
    var address = EmailAddress.parse(recipient.address()).orElse(null);
    var token = tokens.mint(LinkPurpose.FIRST_ADMIN, recipient.id(), address);
    return new Letter(
        texts.of("firstAdmin.subject"),
        List.of(texts.of("firstAdmin.news")),
        new Letter.Action(texts.of("firstAdmin.action"), links.to("/first-admin", "token", token)));
  }
}
