package com.tenocean.announcement;

import com.tenocean.markup.Markdown;
import com.tenocean.shared.TypedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an admin writes.
 *
 * @param title 1 to {@link #MAX_TITLE} characters
 * @param body Markdown, 1 to {@link Markdown#MAX_LENGTH} characters
 * @param isUrgent whether it reaches people in their quiet hours, too
 * @param publishAt when it is to be published; null for at once
 * @param expiresAt from when on nobody sees it any more; null for never
 */
public record AnnouncementDraft(
    String title,
    String body,
    Audience audience,
    boolean isUrgent,
    @Nullable Instant publishAt,
    @Nullable Instant expiresAt) {
  /** In characters; it is the subject of a mail. */
  public static final int MAX_TITLE = 150;

  public AnnouncementDraft {
    title = TypedText.tidy(title);
    body = TypedText.tidyLines(body);
    if (title.isEmpty() || title.length() > MAX_TITLE) {
      throw new IllegalArgumentException("a title has 1 to " + MAX_TITLE + " characters");
    }
    if (body.isEmpty() || body.length() > Markdown.MAX_LENGTH) {
      throw new IllegalArgumentException("a body has 1 to " + Markdown.MAX_LENGTH + " characters");
    }
    if (publishAt != null && expiresAt != null && !expiresAt.isAfter(publishAt)) {
      throw new IllegalArgumentException("it would be over before it is published");
    }
  }
}
