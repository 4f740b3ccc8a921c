package com.tenocean.verification;

import static com.tenocean.harness.Soon.soon;

import com.tenocean.account.Password;
import com.tenocean.building.UnitId;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Transactions;
import com.tenocean.shared.UserId;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.PersonName;
import com.tenocean.user.Role;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import com.tenocean.verification.internal.Decisions;
import com.tenocean.verification.internal.Reviewer;
import com.tenocean.workflow.Bench;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A house with people in it, for tests; what they do takes the ways that real people's acts take.
 */
@ApplicationScoped
public class House {
  private static final Password PASSWORD = new Password("seventeen purple whales dance");

  @Inject private RegistrationService registrations;
  @Inject private ConfirmationService confirmations;
  @Inject private Decisions decisions;
  @Inject private UserRepository users;
  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Ids ids;
  @Inject private Clock clock;

  UnitId unit(int floor, String label) {
    var id = new UnitId(ids.next());
    database.update(
        "insert into unit (id, floor, label) values (?, ?, ?)", id.value(), floor, label);
    return id;
  }

  /** Holds what every try is counted by. */
  void whileNobodyIsCounted(CountDownLatch locked, CountDownLatch release) {
    transactions.inNew(
        () -> {
          database.update("update slow_down set tries = tries");
          locked.countDown();
          Bench.pass(release);
        });
  }

  Reviewer captain(String email, int floor) {
    return reviewer(email, Set.of(Role.TENANT, Role.FLOOR_CAPTAIN), Set.of(floor));
  }

  public Reviewer admin(String email) {
    return reviewer(email, Set.of(Role.ADMIN), Set.of());
  }

  private Reviewer reviewer(String email, Set<Role> roles, Set<Integer> floors) {
    return transactions.inNew(
        () -> {
          var name = new PersonName("Rita", email.replace('@', ' '));
          var user =
              User.invited(
                  new UserId(ids.next()), new EmailAddress(email), name, Set.of(), clock.instant());
          user.confirmEmail(clock.instant());
          user.setRoles(roles, floors);
          return Reviewer.of(users.add(user));
        });
  }

  void register(String email, @Nullable UnitId unit) {
    registrations.register(registration(email, unit), "192.0.2.1");
  }

  void registerFrom(String network, String email) {
    registerFrom(network, email, null);
  }

  void registerFrom(String network, String email, @Nullable UnitId unit) {
    registrations.register(registration(email, unit), network);
  }

  private static Registration registration(String email, @Nullable UnitId unit) {
    return new Registration(
        new EmailAddress(email), new PersonName("Maria", "Santos"), unit, Locale.ENGLISH);
  }

  /** Follows the link in the mail. */
  void confirm(String email) {
    var mail = soon().until(() -> Mailbox.latest(email, "confirm"), Optional::isPresent);
    confirmations.confirm(mail.orElseThrow().token(), PASSWORD);
  }

  /** The person's application, once reviewers may see it. */
  VerificationId waiting(String email) {
    return soon()
        .until(
            () ->
                database.queryOne(
                    "select v.id from verification v join app_user u on u.id = v.user_id"
                        + " where u.email = ? and v.status = 'OPEN' and v.ready_at is not null",
                    row -> new VerificationId(row.getObject(1, UUID.class)),
                    email),
            Optional::isPresent)
        .orElseThrow();
  }

  VerificationId applied(String email, @Nullable UnitId unit) {
    register(email, unit);
    confirm(email);
    return waiting(email);
  }

  DecisionResult decide(Reviewer reviewer, VerificationId id, @Nullable Reason reason) {
    return transactions.inNew(() -> decisions.decide(reviewer, id, reason));
  }

  void awaitStatus(String email, String status) {
    soon().until(() -> text("select status from app_user where email = ?", email), status::equals);
  }

  long count(String sql, Object... parameters) {
    return database.queryOne(sql, row -> row.getLong(1), parameters).orElseThrow();
  }

  String text(String sql, Object... parameters) {
    return database.queryOne(sql, row -> String.valueOf(row.getString(1)), parameters).orElse("");
  }

  List<String> texts(String sql, Object... parameters) {
    return database.query(sql, row -> row.getString(1), parameters);
  }
}
