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

/**
 * Tells the owner of an address that somebody registered with it: most often the owner, who forgot
 * the account.
 */
@ApplicationScoped
public class KnownAddressMail implements MailTemplate {
  static final String NAME = "verification/known-address";

  @Inject PortalLinks links;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter compose(Recipient recipient, Map<String, String> data) {
    var texts = MailTexts.beside(Verification.class, recipient.locale());
    return new Letter(
        texts.of("known.subject"),
        List.of(
            texts.of("known.why"),
            texts.of("known.you", links.to("/forgot-password")),
            texts.of("known.not-you")),
        new Letter.Action(texts.of("known.action"), links.to("/login")));
  }
}
