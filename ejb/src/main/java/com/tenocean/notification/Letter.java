package com.tenocean.notification;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, before it is rendered: plain text throughout, in the recipient's language. The
 * first paragraph is the news itself.
 *
 * @param subject could be read aloud
 * @param sections what a mail that tells of several things lists
 * @param action the one thing to do, if there is one
 * @param because why the recipient gets it, in a sentence; null for what its category says
 * @param categories of what it tells, where that is not the category of its delivery; else empty
 */
public record Letter(
    String subject,
    List<String> paragraphs,
    List<Section> sections,
    @Nullable Action action,
    @Nullable String because,
    Set<Category> categories) {

  public Letter {
    paragraphs = List.copyOf(paragraphs);
    sections = List.copyOf(sections);
    categories = Set.copyOf(categories);
  }

  public Letter(
      String subject,
      List<String> paragraphs,
      List<Section> sections,
      @Nullable Action action,
      @Nullable String because) {
    this(subject, paragraphs, sections, action, because, Set.of());
  }

  public Letter(
      String subject, List<String> paragraphs, List<Item> items, @Nullable Action action) {
    this(
        subject,
        paragraphs,
        items.isEmpty() ? List.of() : List.of(new Section(null, items)),
        action,
        null);
  }

  public Letter(String subject, List<String> paragraphs, @Nullable Action action) {
    this(subject, paragraphs, List.of(), action, null);
  }

  public Letter(String subject, List<String> paragraphs) {
    this(subject, paragraphs, null);
  }

  /** The same, with a sentence of its own about why the recipient gets it. */
  public Letter because(String reason) {
    return new Letter(subject, paragraphs, sections, action, reason, categories);
  }

  /** The same, as one that tells of these categories, whatever that of its delivery. */
  public Letter of(Set<Category> told) {
    return new Letter(subject, paragraphs, sections, action, because, told);
  }

  /** Of what it tells, in a delivery of this category. */
  public Set<Category> categories(Category ofDelivery) {
    return categories.isEmpty() ? Set.of(ofDelivery) : categories;
  }

  /** A link that looks like a button. */
  public record Action(String label, URI target) {}

  /**
   * Things that belong together.
   *
   * @param title null where there is but one section
   */
  public record Section(@Nullable String title, List<Item> items) {
    public Section {
      items = List.copyOf(items);
    }
  }

  /**
   * One of several things.
   *
   * @param detail a line more about it; null for none
   * @param target null if there is nothing to see or do about it
   */
  public record Item(String text, @Nullable String detail, @Nullable URI target) {

    public Item(String text, @Nullable URI target) {
      this(text, null, target);
    }
  }
}
