package com.tenocean.verification;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import com.tenocean.shared.UserId;
import java.time.Instant;

/** A person proved to read mail at an address. */
@EventType("user/address.confirmed")
public record UserAddressConfirmed(UserId userId, String email, Instant timestamp)
    implements DomainEvent {}
