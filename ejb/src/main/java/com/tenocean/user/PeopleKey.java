package com.tenocean.user;

import com.tenocean.shared.UserId;
import java.io.Serializable;

/** Where a page of people ends: the next one starts after this person. */
public record PeopleKey(String lastName, String firstName, UserId id) implements Serializable {

  public static PeopleKey of(User last) {
    return new PeopleKey(last.name().last(), last.name().first(), last.id());
  }
}
