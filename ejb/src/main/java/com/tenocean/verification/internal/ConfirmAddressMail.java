package com.tenocean.verification.internal;

import com.tenocean.account.LinkPurpose;
import com.tenocean.account.LinkTokens;
import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.MailTexts;
import com.tenocean.notification.NothingToTellException;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.Recipient;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import com.tenocean.verification.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Asks an applicant to prove that the address is theirs. The link is minted here. */
@ApplicationScoped
public class ConfirmAddressMail implements MailTemplate {
  static final String NAME = "verification/confirm-address";

  @Inject UserRepository users;
  @Inject LinkTokens tokens;
  @Inject PortalLinks links;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter compose(Recipient recipient, Map<String, String> data) {
    var user =
        users
            .find(recipient.id())
            .filter(person -> !person.hasConfirmedEmail())
            .orElseThrow(() -> new NothingToTellException("the address is confirmed already"));
    var texts = MailTexts.beside(Verification.class, recipient.locale());
    return new Letter(
        texts.of("confirm.subject"),
        List.of(
            texts.of("confirm.why", user.name().first()),
            texts.of("confirm.then"),
            texts.of("confirm.not-you")),
        new Letter.Action(
            texts.of("confirm.action"), links.to("/confirm-email", "token", token(user))));
  }

  private String token(User user) {
    return tokens.mint(LinkPurpose.CONFIRM_ADDRESS, user.id(), user.email().orElseThrow());
  }
}
