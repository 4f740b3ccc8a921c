package com.tenocean.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One announcement as its readers see it.
 *
 * @param body Markdown
 * @param rewordedAt when its words last changed after it was published; null if they did not
 */
public record AnnouncementView(
    AnnouncementId id,
    String title,
    String body,
    boolean isUrgent,
    Instant publishedAt,
    @Nullable Instant rewordedAt) {}
