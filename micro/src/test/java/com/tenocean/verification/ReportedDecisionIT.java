package com.tenocean.verification;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.intake.Sender;
import com.tenocean.shared.Database;
import com.tenocean.verification.internal.Reviewer;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Decisions that a program outside reports are made here, by the rules and once. */
@ExtendWith(ArquillianExtension.class)
class ReportedDecisionIT {
  @Inject private House house;
  @Inject private Database database;
  @Resource private ManagedExecutorService threads;

  private final Sender sender = Sender.withKey("decisions");

  @Test
  void anApprovalMakesAResident() {
    var captain = house.captain("captain201@example.org", 201);
    var verification = house.applied("maria201@example.org", house.unit(201, "201A"));
    var id = UUID.randomUUID().toString();

    var answer = sender.send(approval(id, "maria201@example.org", captain, verification));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.ids()).containsExactly(id);
    house.awaitStatus("maria201@example.org", "RESIDENT");
    soon().until(() -> Mailbox.count("maria201@example.org", "Welcome") == 1);
    assertThat(decision(verification)).isEqualTo("APPROVED by " + captain.id());
    assertThat(events(verification)).isEqualTo(1);
  }

  @Test
  void aRejectionOfThePersonsOpenApplicationTellsWhy() {
    var admin = house.admin("admin202@example.org");
    var verification = house.applied("maria202@example.org", house.unit(202, "202A"));

    var answer = sender.send(rejection("maria202@example.org", admin, " Bring your lease. "));

    assertThat(answer.status()).isEqualTo(200);
    house.awaitStatus("maria202@example.org", "REJECTED");
    soon().until(() -> Mailbox.count("maria202@example.org", "not approved") == 1);
    assertThat(decision(verification)).isEqualTo("REJECTED by " + admin.id());
    assertThat(house.text("select reason from verification where id = ?", verification.value()))
        .isEqualTo("Bring your lease.");
    assertThat(events(verification)).isEqualTo(1);
  }

  @Test
  void aDecisionIsMadeOnceWhoeverIsFirst() {
    var admin = house.admin("admin203@example.org");
    var verification = house.applied("maria203@example.org", house.unit(203, "203A"));
    house.decide(admin, verification, null);

    var late = sender.send(rejection("maria203@example.org", admin, "No."));
    var named = sender.send(approval("late 203", "maria203@example.org", admin, verification));

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.path()).isEqualTo("$.data.userId");
    assertThat(named.status()).isEqualTo(409);
    assertThat(named.body().path("error").asText()).contains("decided already");
    assertThat(events(verification)).isEqualTo(1);
  }

  @Test
  void aReportThatIsSentAgainIsAnsweredLikeTheFirst() throws Exception {
    var admin = house.admin("admin204@example.org");
    var verification = house.applied("maria204@example.org", house.unit(204, "204A"));
    var report = approval("report 204", "maria204@example.org", admin, verification);

    var sent = threads.invokeAll(Collections.nCopies(6, send(report)));

    for (var answer : sent) {
      assertThat(answer.get().ids()).containsExactly("report 204");
    }
    assertThat(sender.send(report).ids()).containsExactly("report 204");
    assertThat(events(verification)).isEqualTo(1);
  }

  @Test
  void aBatchThatContradictsItselfDecidesNothing() {
    var admin = house.admin("admin205@example.org");
    var verification = house.applied("maria205@example.org", house.unit(205, "205A"));

    var answer =
        sender.send(
            "["
                + approval("yes 205", "maria205@example.org", admin, verification)
                + ","
                + rejection("maria205@example.org", admin, "No.")
                + "]");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.path()).isEqualTo("$[1].data.userId");
    assertThat(decision(verification)).isEqualTo("OPEN by null");
    assertThat(events(verification)).isZero();
  }

  @Test
  void onlyWhoMayDecideHereDecidesThere() {
    var stranger = house.captain("captain206@example.org", 207);
    var verification = house.applied("maria206@example.org", house.unit(206, "206A"));

    var answer = sender.send(approval("no 206", "maria206@example.org", stranger, verification));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.path()).isEqualTo("$.data.verifiedBy");
    assertThat(decision(verification)).isEqualTo("OPEN by null");
  }

  @Test
  void aSuspendedReviewerDecidesNothing() {
    var admin = house.admin("admin208@example.org");
    var verification = house.applied("maria208@example.org", house.unit(208, "208A"));
    database.update("update app_user set status = 'SUSPENDED' where id = ?", admin.id().value());

    var answer = sender.send(approval("no 208", "maria208@example.org", admin, verification));

    assertThat(answer.path()).isEqualTo("$.data.verifiedBy");
    assertThat(decision(verification)).isEqualTo("OPEN by null");
  }

  @Test
  void theApplicationIsThatOfThePerson() {
    var admin = house.admin("admin209@example.org");
    var verification = house.applied("maria209@example.org", house.unit(209, "209A"));

    var answer = sender.send(approval("no 209", "admin209@example.org", admin, verification));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.path()).isEqualTo("$.data.verificationId");
    assertThat(decision(verification)).isEqualTo("OPEN by null");
  }

  @Test
  void aRejectionHasAReason() {
    var admin = house.admin("admin210@example.org");
    house.applied("maria210@example.org", house.unit(210, "210A"));

    assertThat(sender.send(rejection("maria210@example.org", admin, " ")).path())
        .isEqualTo("$.data.reason");
    assertThat(sender.send(rejection("maria210@example.org", admin, "x".repeat(1001))).status())
        .isEqualTo(400);
  }

  private Callable<Sender.Answer> send(String json) {
    return () -> sender.send(json);
  }

  private String approval(String id, String email, Reviewer by, VerificationId verification) {
    return """
        {"id": "%s", "name": "user/verified", "data": {"userId": "%s", "verifiedBy": "%s",
         "timestamp": "2026-05-04T03:02:01Z", "verificationId": "%s"}}"""
        .formatted(id, person(email), by.id(), verification);
  }

  private String rejection(String email, Reviewer by, String reason) {
    return """
        {"name": "user/rejected", "data": {"userId": "%s", "rejectedBy": "%s", "reason": "%s",
         "timestamp": "2026-05-04T03:02:01Z"}}"""
        .formatted(person(email), by.id(), reason);
  }

  private String person(String email) {
    return house.text("select id from app_user where email = ?", email);
  }

  private String decision(VerificationId id) {
    return house.text(
        "select status || ' by ' || coalesce(decided_by::text, 'null') from verification where id = ?",
        id.value());
  }

  private long events(VerificationId id) {
    return house.count(
        "select count(*) from event_log where data ->> 'verificationId' = ?"
            + " and name in ('user/verified', 'user/rejected')",
        id.toString());
  }
}
