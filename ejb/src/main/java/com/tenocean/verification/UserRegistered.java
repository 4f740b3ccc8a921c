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
 * @param verificationId the application that this opens, named beforehand so that an event that is
 *     replayed opens no second one; null if the publisher leaves the name to the workflow
 */
@EventType(value = "user/registered", reportable = true)
public record UserRegistered(
    UserId userId,
    String email,
    String firstName,
    String lastName,
    @Nullable UnitId unitId,
    @Nullable VerificationId verificationId)
    implements DomainEvent {}
