package com.tenocean.account.internal;

import com.tenocean.account.Access;
import com.tenocean.shared.UserId;
import com.tenocean.user.UserStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A person who has a password.
 *
 * @param access what signing in would allow, if anything
 */
public record Account(
    UserId user,
    String name,
    String languageTag,
    UserStatus status,
    String passwordHash,
    Instant passwordSetAt,
    Optional<Access> access) {}
