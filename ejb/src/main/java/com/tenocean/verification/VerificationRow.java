package com.tenocean.verification;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application in a list.
 *
 * @param unit what stands on the door; null if the applicant did not find it in the list
 * @param isMove whether a resident wants to move, rather than a newcomer to be recognised
 * @param isEscalated whether it waited so long that all admins were told
 */
public record VerificationRow(
    VerificationId id,
    String name,
    @Nullable String unit,
    @Nullable Integer floor,
    VerificationState state,
    Instant openedAt,
    boolean isMove,
    boolean isEscalated,
    RosterMatch match)
    implements Serializable {}
