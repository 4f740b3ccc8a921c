package com.tenocean.verification;

import com.tenocean.building.UnitId;
import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import com.tenocean.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A person asked to be recognised as a resident: with the registration form, or again from the
 * application page.
 *
 * @param unitId null if the person did not find the unit in the list
 */
@EventType("user/registered")
public record UserRegistered(
    UserId userId, String email, String firstName, String lastName, @Nullable UnitId unitId)
    implements DomainEvent {}
