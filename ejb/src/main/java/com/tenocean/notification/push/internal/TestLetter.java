package com.tenocean.notification.push.internal;

import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.MailTexts;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.Recipient;
import com.tenocean.notification.push.PushDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What a test of a device leads back to: the page with the person's devices. */
@ApplicationScoped
public class TestLetter implements MailTemplate {
  static final String NAME = "notification/test";

  private PortalLinks links;

  TestLetter() {}

  @Inject
  public TestLetter(PortalLinks links) {
    this.links = links;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter compose(Recipient recipient, Map<String, String> data) {
    var texts = MailTexts.beside(PushDue.class, recipient.locale());
    return new Letter(
        texts.of("title.test"),
        List.of(texts.of("body.test")),
        new Letter.Action(texts.of("test.button"), links.to("/settings/devices")));
  }
}
