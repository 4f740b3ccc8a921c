package com.tenocean.verification;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import com.tenocean.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reviewer recognised a person as a resident. */
@EventType(value = "user/verified", reportable = true)
public record UserVerified(
    UserId userId, UserId verifiedBy, Instant timestamp, @Nullable VerificationId verificationId)
    implements DomainEvent {}
