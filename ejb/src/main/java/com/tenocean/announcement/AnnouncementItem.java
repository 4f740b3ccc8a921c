package com.tenocean.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An announcement in a reader's list.
 *
 * @param summary the beginning of the body, as one line of plain text
 * @param rewordedAt when its words last changed after it was published; null if they did not
 * @param isRead whether the reader opened it before
 */
public record AnnouncementItem(
    AnnouncementId id,
    String title,
    String summary,
    boolean isUrgent,
    Instant publishedAt,
    @Nullable Instant rewordedAt,
    boolean isRead) {}
