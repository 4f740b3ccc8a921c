package com.tenocean.verification;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which applications to list.
 *
 * @param floor for units of this floor only, or null for any
 */
public record VerificationFilter(VerificationState state, @Nullable Integer floor)
    implements Serializable {}
