package com.tenocean.digest;

import com.tenocean.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a digest may tell of.
 *
 * @param cause what it tells of, such as {@code announcement 17}: as in a {@link
 *     com.tenocean.notification.Notification}, so that who was mailed of it is not told again
 * @param about what a reader may have muted, such as {@code topic 17}; null if nothing
 * @param author who made it news, and is not told of it; null if nobody did
 * @param at since when it is news: a reader who had a digest later than that is not told. What
 *     should come again (it still waits for an answer, it is next week) says so by a later time
 * @param weight how much it matters among others of its kind, 0 to 100
 * @param title one line, as its author wrote it; see {@link DigestSource#lines}
 * @param detail a second, shorter one; null for none
 * @param target the path of the page that it leads to
 */
public record DigestItem(
    DigestSection section,
    String cause,
    @Nullable String about,
    @Nullable UserId author,
    Instant at,
    boolean isUrgent,
    int weight,
    String title,
    @Nullable String detail,
    String target) {}
