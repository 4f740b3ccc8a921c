package com.tenocean.user;

import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Transactions;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** People for tests, and what the database tells of them. */
@ApplicationScoped
public class Neighbors {
  @Inject private UserRepository users;
  @Inject private AddressChanges addresses;
  @Inject private EventPublisher events;
  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Ids ids;
  @Inject private Clock clock;

  UserId resident(String email, Role... roles) {
    return transactions.inNew(
        () -> {
          var name = new PersonName("Nina", "Neighbor");
          var user =
              User.invited(
                  new UserId(ids.next()),
                  new EmailAddress(email),
                  name,
                  Set.of(roles),
                  clock.instant());
          user.confirmEmail(clock.instant());
          return users.add(user).id();
        });
  }

  void asksForAddress(UserId person, String wanted) {
    transactions.inNew(
        () -> {
          var user = users.lock(person).orElseThrow();
          addresses.ask(user, new EmailAddress(wanted), person);
        });
  }

  boolean confirms(UserId person, String address) {
    return transactions.inNew(() -> addresses.confirm(person, new EmailAddress(address)));
  }

  void statusChanged(UserId person, UserStatus from, UserStatus to) {
    transactions.inNew(
        () -> {
          events.publish(new UserStatusChanged(person, from, to, person, clock.instant()));
        });
  }

  /** As an admin decides it, in one transaction; the role is another test's matter. */
  void becomes(UserId person, Role role) {
    var service = new PeopleService();
    service.users = users;
    transactions.inNew(() -> service.setRoles(person, Set.of(role), Set.of()));
  }

  String address(UserId person) {
    return transactions.inNew(() -> users.find(person).flatMap(User::email).orElseThrow().value());
  }

  /** The mails that left, as {@code template → address}. */
  List<String> mailed(UserId person) {
    return database.query(
        "select template || ' → ' || coalesce(address, 'own') from delivery"
            + " where recipient_id = ? and status = 'SENT'",
        row -> row.getString(1),
        person.value());
  }

  long admins() {
    return database
        .queryOne(
            "select count(*) from user_role r join app_user u on u.id = r.user_id"
                + " where r.role = 'ADMIN' and u.email_confirmed_at is not null",
            row -> row.getLong(1))
        .orElseThrow();
  }

  /** Admins of other tests can't sign in for now, so that they are not counted. */
  void hideOtherAdmins(boolean hidden) {
    database.update(
        "update app_user set email_confirmed_at = "
            + (hidden ? "null" : "created_at")
            + " where id in (select user_id from user_role where role = 'ADMIN')"
            + (hidden ? "" : " and email_confirmed_at is null"));
  }
}
