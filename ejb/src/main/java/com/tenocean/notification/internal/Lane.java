package com.tenocean.notification.internal;

import org.jspecify.annotations.Nullable;

/**
 * Where a mail queues up.
 *
 * @param host stands for the recipient's mail host; null where hosts are not told apart
 */
public record Lane(@Nullable String host, boolean isUrgent) {}
