package com.tenocean.notification;

import org.jspecify.annotations.Nullable;

/**
 * Which notifications are meant.
 *
 * @param category null for all
 */
public record InboxFilter(boolean isUnreadOnly, @Nullable Category category) {}
