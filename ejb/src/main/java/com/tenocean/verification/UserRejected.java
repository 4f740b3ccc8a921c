package com.tenocean.verification;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import com.tenocean.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reviewer declined a person's application; the person may apply again. */
@EventType(value = "user/rejected", reportable = true)
public record UserRejected(
    UserId userId,
    UserId rejectedBy,
    String reason,
    Instant timestamp,
    @Nullable VerificationId verificationId)
    implements DomainEvent {}
