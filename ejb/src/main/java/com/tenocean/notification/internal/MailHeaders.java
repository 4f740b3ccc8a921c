package com.tenocean.notification.internal;

import com.tenocean.notification.Category;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The headers of mail that a program sends, besides those that every mail has. */
final class MailHeaders {
  private final ReadyMail mail;
  private final String host;

  /**
   * @param host what ids end with
   */
  MailHeaders(ReadyMail mail, String host) {
    this.mail = mail;
    this.host = host;
  }

  /** The same each time that the delivery is tried. */
  String messageId() {
    return "<" + mail.delivery() + "@" + host + ">";
  }

  Map<String, String> all() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Auto-Submitted", "auto-generated"); // RFC 3834
    headers.put("Content-Language", mail.recipient().locale().toLanguageTag());
    if (!mail.categories().contains(Category.SECURITY)) {
      headers.put("List-Id", listId()); // RFC 2919
    }
    if (mail.footer().stop() != null) {
      addUnsubscribe(headers, mail.footer().stop().target());
    }
    if (mail.about() != null) {
      // RFC 5322, section 3.6.4: what is about one thing stands in one thread.
      headers.put("References", root(mail.about()));
      headers.put("In-Reply-To", root(mail.about()));
    }
    return headers;
  }

  private void addUnsubscribe(Map<String, String> headers, String page) {
    headers.put("List-Unsubscribe", "<" + page + ">"); // RFC 2369
    if (page.startsWith("https:")) {
      headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
    }
  }

  private String listId() {
    var list =
        mail.categories().size() > 1
            ? "several"
            : mail.categories().iterator().next().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return "<" + list + "." + host + ">";
  }

  /** No mail has this id; it only ties together those that name it. */
  private String root(String about) {
    var thing = UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
    return "<about-" + thing + "@" + host + ">";
  }
}
