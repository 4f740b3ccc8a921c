package com.tenocean.verification.internal;

import com.tenocean.event.DomainEvent;
import com.tenocean.shared.UserId;
import com.tenocean.verification.Reason;
import com.tenocean.verification.VerificationId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's decision as a program outside reports it.
 *
 * @param verification null means the application that the person has open
 * @param reviewerField where the event names the reviewer
 * @param reason why it is declined; null approves
 * @param event the event, of the application that was decided
 */
record ReportedDecision(
    UserId applicant,
    @Nullable VerificationId verification,
    UserId reviewer,
    String reviewerField,
    @Nullable Reason reason,
    Function<VerificationId, DomainEvent> event) {}
