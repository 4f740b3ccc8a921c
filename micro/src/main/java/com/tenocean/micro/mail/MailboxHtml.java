package com.tenocean.micro.mail;

import jakarta.mail.internet.MailDateFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The mailbox's pages. Nothing from a mail goes into them unescaped. */
final class MailboxHtml {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]]");

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  private MailboxHtml() {}

  static String list(List<Mail> mails) {
    var rows = mails.stream().map(MailboxHtml::row).collect(Collectors.joining());
    return page(
        "Mailbox",
        "<h1>Mailbox</h1><p>Everything the portal mailed, to anybody. Nothing left this machine.</p>"
            + (mails.isEmpty()
                ? "<p>No mail yet.</p>"
                : "<table><thead><tr><th>To</th><th>Subject</th><th>Sent</th></tr></thead><tbody>"
                    + rows
                    + "</tbody></table>"));
  }

  private static String row(Mail mail) {
    return "<tr><td>%s</td><td><a href=\"/mail/%s\">%s</a></td><td>%s</td></tr>"
        .formatted(
            address(mail.recipient()),
            escape(mail.id()),
            escape(mail.subject().isEmpty() ? "(no subject)" : mail.subject()),
            date(mail));
  }

  static String one(Mail mail) {
    return page(
        escape(mail.subject()),
        "<p><a href=\"/\">All mail</a></p><h1>%s</h1><p>%s to %s<br>%s</p>%s%s<details><summary>Headers</summary><dl>%s</dl></details>"
            .formatted(
                escape(mail.subject()),
                address(mail.from()),
                address(mail.recipient()),
                date(mail),
                mail.text().isEmpty() ? "" : "<pre>" + linked(mail.text()) + "</pre>",
                frame(mail),
                headers(mail.headers())));
  }

  /** A short date as the clock on this machine's wall shows it; what the mail says is its title. */
  private static String date(Mail mail) {
    try {
      var sent = new MailDateFormat().parse(mail.sent()).toInstant();
      return "<time datetime=\"%s\" title=\"%s\">%s</time>"
          .formatted(sent, escape(mail.sent()), SHORT.format(sent));
    } catch (ParseException unknown) {
      return escape(mail.sent());
    }
  }

  /** An address that breaks after its @ where it is too long for a line. */
  private static String address(String text) {
    return escape(text).replace("@", "@<wbr>");
  }

  private static String frame(Mail mail) {
    return mail.html().isEmpty()
        ? ""
        : "<h2>As HTML</h2><iframe title=\"The mail as HTML\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" src=\"/mail/%s/html\"></iframe>"
            .formatted(escape(mail.id()));
  }

  private static String headers(Map<String, String> headers) {
    return headers.entrySet().stream()
        .map(h -> "<dt>%s</dt><dd>%s</dd>".formatted(escape(h.getKey()), escape(h.getValue())))
        .collect(Collectors.joining());
  }

  /** Text with its addresses made clickable. */
  private static String linked(String text) {
    var html = new StringBuilder();
    var links = LINK.matcher(text);
    var end = 0;
    while (links.find()) {
      var link = escape(links.group());
      html.append(escape(text.substring(end, links.start())))
          .append(
              "<a href=\"%s\" target=\"_blank\" rel=\"noreferrer\">%s</a>".formatted(link, link));
      end = links.end();
    }
    return html.append(escape(text.substring(end))).toString();
  }

  private static String page(String title, String body) {
    return """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s</title>\
        <meta name="viewport" content="width=device-width, initial-scale=1">\
        <link rel="stylesheet" href="/style.css"></head><body><main>%s</main></body></html>
        """
        .formatted(title, body);
  }

  static String style() {
    try (var css = MailboxHtml.class.getResourceAsStream("mailbox.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
