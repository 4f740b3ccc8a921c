package com.tenocean.announcement.internal;

import com.tenocean.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What a step of telling people did.
 *
 * @param people how many it told
 * @param last whom to go on after; null if nobody is left
 */
public record Told(int people, @Nullable UserId last) {}
