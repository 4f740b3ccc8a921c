package com.tenocean.verification;

import org.jspecify.annotations.Nullable;

/**
 * What was decided about somebody before.
 *
 * @param unit what stands on the door; null if the person did not find it in the list
 */
public record EarlierApplication(@Nullable String unit, Decision decision) {}
