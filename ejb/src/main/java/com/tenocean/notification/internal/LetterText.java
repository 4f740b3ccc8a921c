package com.tenocean.notification.internal;

import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.MailTexts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A letter rendered twice: as plain text, and as HTML that reads well without any style. It brings
 * its own colours for light and dark, since readers that know only half of the wish for a dark page
 * would mix theirs with it.
 */
final class LetterText {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <title>%s</title>
      <style>
      @media (prefers-color-scheme: dark) {
        body { background: #0b1419 !important; color: #e4edf1 !important }
        a { color: #74c5ea !important }
        a.button { background: #74c5ea !important; color: #04222f !important }
      }
      </style>
      </head>
      <body style="margin:0;padding:24px;background:#ffffff;color:#14242d;\
      font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
      <main style="max-width:36em;margin:0 auto;overflow-wrap:break-word">
      %s%s%s<p style="margin-top:32px;padding-top:16px;border-top:1px solid #768a95;font-size:14px">%s</p>
      </main>
      </body>
      </html>
      """;
  private static final String BUTTON =
      """
      <p style="margin:24px 0"><a class="button" href="%1$s" style="display:inline-block;\
      padding:12px 20px;border-radius:8px;background:#0b5a7d;color:#ffffff;font-weight:600;text-decoration:none">%2$s</a></p>
      <p style="font-size:14px">%3$s<br><a href="%1$s" style="color:#0b5a7d;overflow-wrap:anywhere">%1$s</a></p>
      """;
  private static final String ITEM = "<li dir=\"auto\" style=\"margin:8px 0\">%s</li>\n";
  private static final String LINK = "<a href=\"%s\" style=\"color:#0b5a7d\">%s</a>";
  private final ReadyMail mail;
  private final MailTexts texts;
  private final String association;

  LetterText(ReadyMail mail, String association) {
    this.mail = mail;
    this.texts = MailTexts.beside(MailTemplate.class, mail.recipient().locale());
    this.association = association;
  }

  String plain() {
    var text = new StringBuilder();
    for (var paragraph : mail.letter().paragraphs()) {
      text.append(paragraph).append("\n\n");
    }
    for (var item : mail.letter().items()) {
      text.append("* ").append(item.text()).append('\n');
      if (item.target() != null) {
        text.append("  ").append(item.target()).append('\n');
      }
      text.append('\n');
    }
    var action = mail.letter().action();
    if (action != null) {
      text.append(action.label()).append(":\n").append(action.target()).append("\n\n");
    }
    return text.append("-- \n").append(footer()).append('\n').toString();
  }

  String html() {
    var letter = mail.letter();
    return PAGE.formatted(
        escape(mail.recipient().locale().toLanguageTag()),
        escape(letter.subject()),
        letter.paragraphs().stream()
            .map(paragraph -> "<p dir=\"auto\">" + lines(paragraph) + "</p>\n")
            .collect(Collectors.joining()),
        items(letter.items()),
        letter.action() == null ? "" : button(letter.action()),
        lines(footer()));
  }

  private static String items(List<Letter.Item> items) {
    return items.isEmpty()
        ? ""
        : items.stream()
            .map(LetterText::item)
            .collect(Collectors.joining("", "<ul style=\"padding-left:20px\">\n", "</ul>\n"));
  }

  private static String item(Letter.Item item) {
    var text = escape(item.text());
    return ITEM.formatted(
        item.target() == null ? text : LINK.formatted(escape(item.target().toASCIIString()), text));
  }

  private String button(Letter.Action action) {
    return BUTTON.formatted(
        escape(action.target().toASCIIString()),
        escape(action.label()),
        escape(texts.of("button.fails")));
  }

  private String footer() {
    return texts.of("footer", association);
  }

  private static String lines(String text) {
    return escape(text).replace("\n", "<br>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
