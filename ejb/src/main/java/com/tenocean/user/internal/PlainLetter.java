package com.tenocean.user.internal;

import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.MailTexts;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.Recipient;
import com.tenocean.user.User;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A letter that says the same to everyone: the news, what to do about it, and where. */
final class PlainLetter implements MailTemplate {
  private static final String PREFIX = "user/";
  private final String key;
  private final @Nullable String page;
  private final PortalLinks links;

  /**
   * @param page where its link leads; null for a letter whose reader can do nothing in the portal
   */
  PlainLetter(String name, @Nullable String page, PortalLinks links) {
    this.key = name.substring(PREFIX.length());
    this.page = page;
    this.links = links;
  }

  @Override
  public String name() {
    return PREFIX + key;
  }

  @Override
  public Letter compose(Recipient recipient, Map<String, String> data) {
    var texts = MailTexts.beside(User.class, recipient.locale());
    return new Letter(
        texts.of(key + ".subject"),
        List.of(texts.of(key + ".news"), texts.of(key + ".advice")),
        page == null ? null : new Letter.Action(texts.of(key + ".action"), links.to(page)));
  }
}
