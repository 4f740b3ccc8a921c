package com.tenocean.notification;

import org.jspecify.annotations.Nullable;

/**
 * Whether something can be told again.
 *
 * @param before how many times it was told again so far
 * @param subject what it would say now; null if it can't be
 * @param obstacle what is in the way; null if nothing is
 */
public record Resendable(int before, @Nullable String subject, @Nullable Obstacle obstacle) {}
