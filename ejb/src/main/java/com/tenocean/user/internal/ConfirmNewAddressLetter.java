package com.tenocean.user.internal;

import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.MailTexts;
import com.tenocean.notification.NothingToTellException;
import com.tenocean.notification.Recipient;
import com.tenocean.user.AddressChange;
import com.tenocean.user.AddressChangeRepository;
import com.tenocean.user.AddressLinks;
import com.tenocean.user.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Asks for a proof that a new address is the person's. The link is minted here. */
@ApplicationScoped
public class ConfirmNewAddressLetter implements MailTemplate {
  static final String NAME = "user/confirm-new-address";

  @Inject AddressChangeRepository changes;
  @Inject AddressLinks links;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter compose(Recipient recipient, Map<String, String> data) {
    var wanted =
        changes
            .openOf(recipient.id())
            .map(AddressChange::newEmail)
            .filter(address -> address.value().equals(recipient.address()))
            .orElseThrow(() -> new NothingToTellException("the address is no longer asked for"));
    var texts = MailTexts.beside(User.class, recipient.locale());
    return new Letter(
        texts.of("confirm-new-address.subject"),
        List.of(
            texts.of("confirm-new-address.news", recipient.name()),
            texts.of("confirm-new-address.advice")),
        new Letter.Action(
            texts.of("confirm-new-address.action"), links.toConfirm(recipient.id(), wanted)));
  }
}
