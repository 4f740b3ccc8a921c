package com.tenocean.announcement;

import java.time.Instant;

/**
 * What a digest says of an announcement.
 *
 * @param summary the beginning of the body, as one line of plain text
 */
public record AnnouncementHeadline(
    AnnouncementId id, String title, String summary, boolean isUrgent, Instant publishedAt) {}
