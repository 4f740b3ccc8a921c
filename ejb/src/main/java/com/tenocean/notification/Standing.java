package com.tenocean.notification;

import java.util.EnumSet;
import java.util.Set;

/** What a person is to the building, as far as messages go. */
public enum Standing {
  /** Waits to be let in, or was not. */
  APPLICANT(EnumSet.of(Category.SECURITY, Category.VERIFICATION)),
  RESIDENT(EnumSet.allOf(Category.class)),
  /** Works in the building and does not live there. */
  STAFF(EnumSet.allOf(Category.class)),
  /** Has moved away, and still reads the forum. */
  ALUMNI(
      EnumSet.of(Category.SECURITY, Category.VERIFICATION, Category.FORUM_POST, Category.MENTION)),
  SUSPENDED(EnumSet.of(Category.SECURITY, Category.VERIFICATION));

  private final Set<Category> heard;

  Standing(Set<Category> heard) {
    this.heard = heard;
  }

  /** Whether the person may see what there is for members, past and present. */
  public boolean hasAccess() {
    return this != APPLICANT && this != SUSPENDED;
  }

  public boolean hears(Category category) {
    return heard.contains(category);
  }
}
