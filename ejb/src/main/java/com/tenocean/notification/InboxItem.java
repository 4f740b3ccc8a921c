package com.tenocean.notification;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notification in the portal.
 *
 * @param target the path of the page that it leads to; null if there is nothing to see
 * @param about what can be muted; null if nothing goes on
 */
public record InboxItem(
    DeliveryId id,
    Category category,
    String subject,
    String summary,
    @Nullable String target,
    @Nullable String about,
    Instant at,
    boolean isRead)
    implements Serializable {}
