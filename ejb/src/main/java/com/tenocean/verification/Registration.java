package com.tenocean.verification;

import com.tenocean.building.UnitId;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.PersonName;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor asks for with the registration form.
 *
 * @param unit null if the visitor did not find it in the list
 * @param language the one the visitor read the form in
 */
public record Registration(
    EmailAddress email, PersonName name, @Nullable UnitId unit, Locale language) {}
