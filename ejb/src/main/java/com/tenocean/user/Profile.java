package com.tenocean.user;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person's own particulars.
 *
 * @param newEmail the address that waits for its confirmation, or null
 * @param locale null for the association's language
 */
public record Profile(
    PersonName name,
    @Nullable String email,
    @Nullable String newEmail,
    @Nullable Locale locale,
    UserStatus status,
    List<Home> homes)
    implements Serializable {}
