package com.tenocean.notification;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, before it is rendered: plain text throughout, in the recipient's language. The
 * first paragraph is the news itself.
 *
 * @param subject could be read aloud
 * @param items what a mail that tells of several things lists
 * @param action the one thing to do, if there is one
 */
public record Letter(
    String subject, List<String> paragraphs, List<Item> items, @Nullable Action action) {

  public Letter {
    paragraphs = List.copyOf(paragraphs);
    items = List.copyOf(items);
  }

  public Letter(String subject, List<String> paragraphs, @Nullable Action action) {
    this(subject, paragraphs, List.of(), action);
  }

  public Letter(String subject, List<String> paragraphs) {
    this(subject, paragraphs, null);
  }

  /** A link that looks like a button. */
  public record Action(String label, URI target) {}

  /**
   * @param target null if there is nothing to see or do about it
   */
  public record Item(String text, @Nullable URI target) {}
}
