package com.tenocean.user;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some people, in the order of their names.
 *
 * @param next where the following page starts, or null if this is the last
 */
public record PeopleList(List<PersonView> people, @Nullable PeopleKey next)
    implements Serializable {}
