package com.tenocean.event;

import com.tenocean.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the envelope of an event tells of how it came about.
 *
 * @param id names the occasion: a second event with the same id does nothing
 * @param ts when it happened
 * @param user who caused it; null if no person did, or none that the portal knows
 */
public record Occasion(String id, Instant ts, @Nullable UserId user) {}
