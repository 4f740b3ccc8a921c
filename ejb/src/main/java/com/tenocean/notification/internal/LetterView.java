package com.tenocean.notification.internal;

import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.MailTexts;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as its templates show it: every word is there.
 *
 * @param preheader what lists of mail show beside the subject
 * @param ifButtonFails goes before the address that the button leads to
 */
record LetterView(
    String language,
    String association,
    String subject,
    String preheader,
    List<Paragraph> paragraphs,
    List<Group> groups,
    @Nullable Button button,
    String ifButtonFails,
    Footer footer) {
  private static final int PREHEADER = 140;

  record Paragraph(List<String> lines) {
    static Paragraph of(String text) {
      return new Paragraph(text.lines().toList());
    }
  }

  record Group(@Nullable String title, List<Entry> entries) {
    static Group of(Letter.Section section) {
      return new Group(section.title(), section.items().stream().map(Entry::of).toList());
    }
  }

  record Entry(String text, @Nullable String detail, @Nullable String target) {
    static Entry of(Letter.Item item) {
      return new Entry(item.text(), item.detail(), LetterView.text(item.target()));
    }

    boolean isLink() {
      return target != null;
    }
  }

  record Button(String label, String target) {}

  static LetterView of(ReadyMail mail, String association) {
    var letter = mail.letter();
    var locale = mail.recipient().locale();
    var action = letter.action();
    return new LetterView(
        locale.toLanguageTag(),
        association,
        letter.subject(),
        preheader(letter),
        letter.paragraphs().stream().map(Paragraph::of).toList(),
        letter.sections().stream().map(Group::of).toList(),
        action == null ? null : new Button(action.label(), action.target().toASCIIString()),
        MailTexts.beside(MailTemplate.class, locale).of("button.fails"),
        mail.footer());
  }

  private static String preheader(Letter letter) {
    var news = String.join(" ", letter.paragraphs()).replaceAll("\\s+", " ");
    return news.codePointCount(0, news.length()) <= PREHEADER
        ? news
        : news.substring(0, news.offsetByCodePoints(0, PREHEADER));
  }

  private static @Nullable String text(@Nullable URI target) {
    return target == null ? null : target.toASCIIString();
  }
}
