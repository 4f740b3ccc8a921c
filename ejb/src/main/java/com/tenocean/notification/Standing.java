package com.tenocean.notification;

import java.util.Set;

/** What a person is to the building, as far as messages go. */
public enum Standing {
  /** Waits to be let in, or was not. */
  APPLICANT(Set.of(Category.SECURITY, Category.VERIFICATION)),
  RESIDENT(Set.of(Category.values())),
  /** Has moved away, and still reads the forum. */
  ALUMNI(Set.of(Category.SECURITY, Category.VERIFICATION, Category.FORUM_POST, Category.MENTION)),
  SUSPENDED(Set.of(Category.SECURITY, Category.VERIFICATION));

  private final Set<Category> heard;

  Standing(Set<Category> heard) {
    this.heard = heard;
  }

  public boolean hears(Category category) {
    return heard.contains(category);
  }
}
