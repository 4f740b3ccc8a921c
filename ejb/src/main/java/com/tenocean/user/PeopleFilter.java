package com.tenocean.user;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which people to list.
 *
 * @param text the beginning of a first or last name, or a part of an address or unit label; blank
 *     for all
 * @param status this status only, or null for any
 * @param role people with this role only, or null for any
 * @param floor people who live on this floor only, or null for any
 */
public record PeopleFilter(
    String text, @Nullable UserStatus status, @Nullable Role role, @Nullable Integer floor)
    implements Serializable {
  public static final PeopleFilter ALL = new PeopleFilter("", null, null, null);
}
