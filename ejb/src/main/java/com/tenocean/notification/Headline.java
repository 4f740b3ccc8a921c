package com.tenocean.notification;

import org.jspecify.annotations.Nullable;

/**
 * A message as lists show it.
 *
 * @param subject as the mail's
 * @param summary the news itself, cut where it is long
 * @param target the path of the page that it leads to; null if there is nothing to see
 */
public record Headline(String subject, String summary, @Nullable String target) {
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_SUMMARY = 300;

  public static Headline of(Letter letter, PortalLinks links) {
    var action = letter.action();
    return new Headline(
        cut(letter.subject(), LONGEST_SUBJECT),
        cut(letter.paragraphs().isEmpty() ? "" : letter.paragraphs().get(0), LONGEST_SUMMARY),
        action == null ? null : links.pathOf(action.target()).orElse(null));
  }

  /** Never within a surrogate pair: half a sign is none. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end).stripTrailing() + '…';
  }
}
