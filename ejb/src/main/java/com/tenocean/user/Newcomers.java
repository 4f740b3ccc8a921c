package com.tenocean.user;

import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Takes in people whose address may be known already, without a gap between looking and adding. */
@ApplicationScoped
public class Newcomers {
  private static final String ADD =
      """
      insert into app_user
        (id, version, email, first_name, last_name, status, locale, created_at)
      values (?, 0, ?, ?, ?, ?, ?, ?)
      on conflict (lower(email)) do nothing
      """;

  private Database database;

  Newcomers() {}

  @Inject
  public Newcomers(Database database) {
    this.database = database;
  }

  /**
   * Adds a person, unless somebody has the address; of two at the same moment one is added.
   *
   * @return whether the person was added
   */
  public boolean add(User person) {
    return database.update(
            ADD,
            person.id().value(),
            person.email().map(EmailAddress::value).orElse(null),
            person.name().first(),
            person.name().last(),
            person.status().name(),
            person.locale().map(Locale::toLanguageTag).orElse(null),
            person.createdAt())
        == 1;
  }

  /**
   * Forgets a person who applied and never confirmed the address, with all that hangs on it.
   *
   * @return whether there was one; not if the address was confirmed meanwhile
   */
  public boolean forgetUnconfirmed(UserId person) {
    return database.update(
            "delete from app_user"
                + " where id = ? and status = 'PENDING' and email_confirmed_at is null",
            person.value())
        == 1;
  }
}
