package com.tenocean.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An announcement in the admins' list.
 *
 * @param publishAt when it is, or was, to be published; null for at once
 * @param listedAt when it was published or, while it is in preparation, changed
 * @param reach how many people it went to; null if it was not published
 * @param readers how many of them have opened it
 */
public record DeskRow(
    AnnouncementId id,
    String title,
    AnnouncementStatus status,
    Audience audience,
    boolean isUrgent,
    @Nullable Instant publishAt,
    @Nullable Instant publishedAt,
    @Nullable Instant expiresAt,
    Instant listedAt,
    @Nullable Integer reach,
    int readers) {

  DeskKey key() {
    return new DeskKey(status.isInPreparation(), listedAt, id);
  }

  /** Whether it was published, and nobody sees it any more because its time is over. */
  public boolean isOver(Instant now) {
    return status == AnnouncementStatus.PUBLISHED && expiresAt != null && !expiresAt.isAfter(now);
  }
}
