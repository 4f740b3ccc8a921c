package com.tenocean.user;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import com.tenocean.shared.UserId;
import java.time.Instant;

/** An admin changed where a person stands. Not published for the decision on an application. */
@EventType("user/status.changed")
public record UserStatusChanged(
    UserId userId, UserStatus from, UserStatus to, UserId changedBy, Instant timestamp)
    implements DomainEvent {}
