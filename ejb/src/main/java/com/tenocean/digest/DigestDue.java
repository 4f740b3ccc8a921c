package com.tenocean.digest;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import com.tenocean.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A digest is due.
 *
 * @param periodStart the earliest that it may tell of
 * @param userId who alone gets it, and has asked for it; null for all readers whose day it is
 */
@EventType("notification/digest.generate")
public record DigestDue(
    DigestId digestId, Instant periodStart, Instant periodEnd, @Nullable UserId userId)
    implements DomainEvent {}
