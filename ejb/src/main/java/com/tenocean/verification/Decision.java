package com.tenocean.verification;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an application.
 *
 * @param by the reviewer's name; null if nobody decided (withdrawn), or the reviewer is gone
 * @param reason in the reviewer's words; null unless it was declined
 */
public record Decision(
    VerificationStatus status, @Nullable String by, @Nullable Instant at, @Nullable String reason)
    implements Serializable {}
