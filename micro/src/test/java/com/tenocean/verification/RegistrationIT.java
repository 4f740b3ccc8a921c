package com.tenocean.verification;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tenocean.account.TooManyTriesException;
import com.tenocean.harness.MovableClock;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Registrations on real parts: database, broker, SMTP. */
@ExtendWith(ArquillianExtension.class)
class RegistrationIT {
  private static final String SESSIONS =
      "select count(*) from pg_stat_activity where datname = current_database() and ";

  @Inject private House house;
  @Resource private ManagedExecutorService threads;

  @Test
  void fromTheFormToAHome() {
    var unit = house.unit(101, "101A");
    var captain = house.captain("captain101@example.org", 101);

    var verification = house.applied("maria101@example.org", unit);
    soon().until(() -> Mailbox.count("captain101@example.org", "Maria Santos") == 1);
    house.decide(captain, verification, null);

    house.awaitStatus("maria101@example.org", "RESIDENT");
    soon().until(() -> Mailbox.count("maria101@example.org", "Welcome") == 1);
    assertThat(rolesOf("maria101@example.org")).containsExactly("TENANT");
    assertThat(homeOf("maria101@example.org")).isEqualTo("101A");
  }

  @Test
  void whoIsDeclinedReadsWhy() {
    var unit = house.unit(102, "102A");
    var captain = house.captain("captain102@example.org", 102);
    var verification = house.applied("maria102@example.org", unit);

    house.decide(captain, verification, new Reason("Please bring your lease."));

    house.awaitStatus("maria102@example.org", "REJECTED");
    soon().until(() -> Mailbox.count("maria102@example.org", "not approved") == 1);
    assertThat(Mailbox.latest("maria102@example.org", "not approved").orElseThrow().text())
        .contains("Please bring your lease.", "/application");
    assertThat(homeOf("maria102@example.org")).isEmpty();
  }

  @Test
  void ofTwoRegistrationsWithOneAddressAtTheSameMomentOneCounts() throws Exception {
    together(
        8, i -> house.register(i % 2 == 0 ? "twin103@example.org" : "TWIN103@example.org", null));

    assertThat(
            house.count("select count(*) from app_user where lower(email) = 'twin103@example.org'"))
        .isEqualTo(1);
    assertThat(
            house.count(
                "select count(*) from event_log where name = 'user/registered'"
                    + " and lower(data ->> 'email') = 'twin103@example.org'"))
        .isEqualTo(1);
  }

  @Test
  void whoRegistersAgainAndAgainFromOneNetworkHasToWait() {
    house.admin("known113@example.org");
    for (int i = 0; i < 60; i++) {
      house.registerFrom("198.51.100.7", "known113@example.org");
    }
    assertThatExceptionOfType(TooManyTriesException.class)
        .isThrownBy(() -> house.registerFrom("198.51.100.7", "known113@example.org"));
    house.registerFrom("203.0.113.7", "known113@example.org");
  }

  /** Sixty that held one connection each and waited for another would stand still for ever. */
  @Test
  void whoWaitsToBeCountedHoldsNoConnection() throws Exception {
    var unit = house.unit(114, "114A");
    house.registerFrom("198.51.100.8", "first114@example.org", unit);
    var locked = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var counting = threads.submit(() -> house.whileNobodyIsCounted(locked, release));
    locked.await();
    var registering =
        threads.submit(() -> house.registerFrom("198.51.100.8", "second114@example.org", unit));
    soon().until(() -> house.count(SESSIONS + "wait_event_type = 'Lock'") == 1);
    soon().until(() -> house.count(SESSIONS + "state = 'idle in transaction'") == 1); // the lock's
    release.countDown();
    counting.get();
    registering.get();
  }

  @Test
  void theOwnerOfAKnownAddressIsToldAndTheVisitorIsNot() {
    house.admin("known104@example.org");

    house.register("known104@example.org", null);
    house.register("KNOWN104@example.org", null);

    soon().until(() -> Mailbox.count("known104@example.org", "already have an account") == 1);
    assertThat(house.text("select first_name from app_user where email = 'known104@example.org'"))
        .isEqualTo("Rita");
  }

  @Test
  void ofTwoReviewersAtTheSameMomentOneWinsAndTheOtherIsTold() throws Exception {
    var unit = house.unit(105, "105A");
    var one = house.captain("one105@example.org", 105);
    var other = house.admin("other105@example.org");
    var verification = house.applied("maria105@example.org", unit);
    var results = new DecisionResult[2];

    together(
        2,
        i ->
            results[i] =
                house.decide(i == 0 ? one : other, verification, i == 0 ? null : new Reason("No")));

    assertThat(results)
        .extracting(DecisionResult::kind)
        .containsExactlyInAnyOrder(
            DecisionResult.Kind.DECIDED, DecisionResult.Kind.ALREADY_DECIDED);
    var loser = results[0].kind() == DecisionResult.Kind.DECIDED ? results[1] : results[0];
    assertThat(loser.earlier()).isNotNull();
    assertThat(loser.earlier().by()).startsWith("Rita");
    assertThat(decisionsOn(verification)).isEqualTo(1);
  }

  @Test
  void captainsOfOtherFloorsFindNothing() {
    var unit = house.unit(106, "106A");
    var stranger = house.captain("captain107@example.org", 107);
    var verification = house.applied("maria106@example.org", unit);

    assertThat(house.decide(stranger, verification, null).kind())
        .isEqualTo(DecisionResult.Kind.NOT_FOUND);
  }

  @Test
  void remindsAfterTwoDaysAndGoesToTheAdminsAfterAWeek() {
    var unit = house.unit(108, "108A");
    house.captain("captain108@example.org", 108);
    house.admin("board108@example.org");
    house.applied("maria108@example.org", unit);
    soon().until(() -> Mailbox.count("captain108@example.org", "has registered for 108A") == 1);

    MovableClock.advance(Duration.ofHours(48));
    soon().until(() -> Mailbox.count("captain108@example.org", "Still waiting") == 1);
    assertThat(Mailbox.count("board108@example.org", "108A")).isZero();
    MovableClock.advance(Duration.ofDays(5));
    soon().until(() -> Mailbox.count("board108@example.org", "Waiting for a week") >= 1);
    assertThat(Mailbox.count("captain108@example.org", "108A")).isEqualTo(2);
  }

  @Test
  void anAddressThatNobodyConfirmsIsForgottenAfterAWeek() {
    house.register("nobody109@example.org", null);
    soon().until(() -> Mailbox.count("nobody109@example.org", "confirm") == 1);

    MovableClock.advance(Duration.ofDays(7));

    soon()
        .until(
            () ->
                house.count("select count(*) from app_user where email = 'nobody109@example.org'")
                    == 0);
  }

  private interface Numbered {
    void run(int number);
  }

  private void together(int times, Numbered act) throws Exception {
    var ready = new CountDownLatch(times);
    var done = new CountDownLatch(times);
    for (int i = 0; i < times; i++) {
      int number = i;
      threads.submit(
          () -> {
            ready.countDown();
            try {
              ready.await();
              act.run(number);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            } finally {
              done.countDown();
            }
          });
    }
    done.await();
  }

  private List<String> rolesOf(String email) {
    return house.texts(
        "select role from user_role r join app_user u on u.id = r.user_id where u.email = ?",
        email);
  }

  private String homeOf(String email) {
    return house.text(
        "select t.label from occupancy o join app_user u on u.id = o.user_id"
            + " join unit t on t.id = o.unit_id where u.email = ? and o.to_date is null",
        email);
  }

  private long decisionsOn(VerificationId id) {
    return house.count(
        "select count(*) from event_log where name in ('user/verified', 'user/rejected')"
            + " and data ->> 'verificationId' = ?",
        id.toString());
  }
}
