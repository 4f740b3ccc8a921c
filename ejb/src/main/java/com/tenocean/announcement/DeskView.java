package com.tenocean.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One announcement as admins see it.
 *
 * @param version what they see; an act on an older one is refused
 * @param body Markdown
 * @param reach whom it goes to, as of now
 * @param rewordedAt when its words last changed after it was published; null if they did not
 * @param changedBy the name of whoever changed it last; null if that person is gone
 */
public record DeskView(
    DeskRow row,
    int version,
    String body,
    Reach reach,
    @Nullable Instant rewordedAt,
    Instant changedAt,
    @Nullable String changedBy) {}
