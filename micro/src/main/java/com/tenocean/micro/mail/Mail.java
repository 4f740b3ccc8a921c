package com.tenocean.micro.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A mail as a person wants to see it.
 *
 * @param id its name in this mailbox
 * @param recipient the address it was delivered to, which need not stand in its headers
 * @param headers every header, decoded, in order; of those that repeat, all, a line each
 * @param text its plain part, empty if there is none
 * @param html its HTML part, empty if there is none
 */
public record Mail(
    String id,
    String recipient,
    String from,
    String subject,
    String sent,
    Map<String, String> headers,
    String text,
    String html) {
  static final String RECIPIENT_HEADER = "X-Mailbox-Recipient";

  static Mail of(String id, MimeMessage message) throws MessagingException, IOException {
    var headers = headers(message);
    var recipient = headers.remove(RECIPIENT_HEADER);
    return new Mail(
        id,
        recipient == null ? "" : recipient,
        headers.getOrDefault("From", ""),
        headers.getOrDefault("Subject", ""),
        headers.getOrDefault("Date", ""),
        Collections.unmodifiableMap(headers),
        first(message, "text/plain"),
        first(message, "text/html"));
  }

  private static Map<String, String> headers(Message message)
      throws MessagingException, IOException {
    var all = new LinkedHashMap<String, String>();
    for (var header : Collections.list(message.getAllHeaders())) {
      var value = MimeUtility.decodeText(MimeUtility.unfold(header.getValue()));
      all.merge(header.getName(), value, (one, other) -> one + "\n" + other);
    }
    return all;
  }

  private static String first(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return part.getContent().toString();
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (var i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        var found = first(inner, type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
