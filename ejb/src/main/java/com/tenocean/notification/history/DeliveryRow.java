package com.tenocean.notification.history;

import com.tenocean.notification.Category;
import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.DeliveryStatus;
import com.tenocean.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as lists show it.
 *
 * @param at when it was planned
 * @param subject null until it has left, and if it never did
 * @param target the path of the page that it leads to; null if there is nothing to see
 * @param reason why it did not go, a short English phrase; null if it did
 * @param dueAt when it leaves, if it waits for its time
 * @param readAt when the person read it in the portal
 */
public record DeliveryRow(
    DeliveryId id,
    Instant at,
    UserId recipient,
    Channel channel,
    Category category,
    @Nullable String subject,
    @Nullable String target,
    DeliveryStatus status,
    @Nullable String reason,
    @Nullable Instant dueAt,
    @Nullable Instant readAt) {}
