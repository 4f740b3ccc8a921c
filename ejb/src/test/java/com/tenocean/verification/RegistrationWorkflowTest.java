package com.tenocean.verification;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.shared.UserId;
import com.tenocean.verification.internal.Applicants;
import com.tenocean.verification.internal.Review;
import com.tenocean.verification.internal.Reviewers;
import com.tenocean.workflow.NonRetriableException;
import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.TestRun;
import com.tenocean.workflow.WorkflowTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The story of a registration, told with a clock that the test moves. */
class RegistrationWorkflowTest {
  private static final UserId MARIA =
      new UserId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
  private static final UserId ADA =
      new UserId(UUID.fromString("00000000-0000-7000-8000-000000000002"));
  private static final VerificationId VERIFICATION =
      new VerificationId(UUID.fromString("00000000-0000-7000-8000-000000000003"));
  private static final Instant SOME_TIME = Instant.parse("2026-03-01T10:00:00Z");
  private static final UserRegistered REGISTERED =
      new UserRegistered(MARIA, "maria@example.org", "Maria", "Santos", null, VERIFICATION);

  private final List<String> told = new ArrayList<>();
  private boolean isConfirmed;
  private boolean isGone;
  private final RegistrationWorkflow workflow =
      new RegistrationWorkflow(new ToldApplicants(), new Review(new ToldReviewers()));

  @Test
  void asksForTheAddressBeforeReviewersHearOfIt() {
    WorkflowTest.of(workflow).start(REGISTERED);

    assertThat(told).containsExactly("opened", "confirm your address");
  }

  @Test
  void remindsAfterTwoDaysAndEscalatesAfterAWeek() {
    var run = confirmed(WorkflowTest.of(workflow).start(REGISTERED));
    assertThat(told).endsWith("asked the reviewers").hasSize(3);

    run.clock().advance(ofHours(48).minusSeconds(1));
    assertThat(told).hasSize(3);
    run.clock().advance(ofMinutes(1));
    assertThat(told).endsWith("reminded").hasSize(4);
    run.clock().advance(ofDays(5));
    assertThat(told).endsWith("escalated").hasSize(5);
    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
  }

  @Test
  void aServerThatWasDownForAMonthTellsEachThingOnce() {
    var run = confirmed(WorkflowTest.of(workflow).start(REGISTERED));

    run.clock().advance(ofDays(30));

    assertThat(told).endsWith("asked the reviewers", "reminded", "escalated").hasSize(5);
  }

  @Test
  void aDecisionEndsTheWait() {
    var run = confirmed(WorkflowTest.of(workflow).start(REGISTERED));

    run.publish(new UserVerified(MARIA, ADA, SOME_TIME, VERIFICATION));
    run.clock().advance(ofDays(30));

    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(told).doesNotContain("reminded", "escalated");
  }

  @Test
  void aDecisionAboutAnotherApplicationOfThePersonDoesNot() {
    var run = confirmed(WorkflowTest.of(workflow).start(REGISTERED));

    run.publish(new UserRejected(MARIA, ADA, "no", SOME_TIME, new VerificationId(new UUID(0, 9))));

    assertThat(run.status()).isEqualTo(RunStatus.WAITING);
  }

  @Test
  void anAddressThatNobodyConfirmsIsForgottenAfterAWeek() {
    var run = WorkflowTest.of(workflow).start(REGISTERED);

    run.clock().advance(ofDays(7));

    assertThat(told).containsExactly("opened", "confirm your address", "forgotten");
    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
  }

  @Test
  void anAddressConfirmedAtTheLastMomentIsNotForgotten() {
    var run = WorkflowTest.of(workflow).start(REGISTERED);

    isConfirmed = true; // committed; its event is still on the way
    run.clock().advance(ofDays(7));

    assertThat(told).containsExactly("opened", "confirm your address", "asked the reviewers");
  }

  @Test
  void whoAppliesAgainIsNotAskedForTheAddress() {
    isConfirmed = true;

    WorkflowTest.of(workflow).start(REGISTERED);

    assertThat(told).containsExactly("opened", "asked the reviewers");
  }

  @Test
  void nothingHappensForSomebodyWhoIsGone() {
    isGone = true;

    var run = WorkflowTest.of(workflow).start(REGISTERED);

    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(told).isEmpty();
  }

  @Test
  void aCrashAfterTheRecordNeverOpensASecondOne() {
    var run = WorkflowTest.of(workflow).crashAfter("open verification").start(REGISTERED);
    assertThat(told).containsExactly("opened");

    run.restart();

    assertThat(told).containsExactly("opened", "confirm your address");
  }

  @Test
  void aStepThatFailsIsTriedAgainAndNothingBeforeItIs() {
    var run =
        WorkflowTest.of(workflow)
            .failAt(
                "ask to confirm the address",
                new IllegalStateException("a"),
                new IllegalStateException("b"))
            .start(REGISTERED);
    assertThat(run.status()).isEqualTo(RunStatus.BACKING_OFF);

    run.clock().advance(ofMinutes(1));

    assertThat(told).containsExactly("opened", "confirm your address");
    assertThat(run.status()).isEqualTo(RunStatus.WAITING);
  }

  @Test
  void whatCantBeRetriedFails() {
    var run =
        WorkflowTest.of(workflow)
            .failAt("open verification", new NonRetriableException("no"))
            .start(REGISTERED);

    assertThat(run.status()).isEqualTo(RunStatus.FAILED);
    assertThat(run.error()).get().isInstanceOf(NonRetriableException.class);
  }

  private TestRun<UserRegistered> confirmed(TestRun<UserRegistered> run) {
    isConfirmed = true;
    return run.publish(new UserAddressConfirmed(MARIA, "maria@example.org", SOME_TIME));
  }

  private final class ToldApplicants extends Applicants {
    @Override
    public VerificationId open(UserRegistered registered) {
      if (isGone) {
        return null;
      }
      told.add("opened");
      return registered.verificationId();
    }

    @Override
    public boolean askToConfirmAddress(UserId applicant) {
      if (!isConfirmed) {
        told.add("confirm your address");
      }
      return !isConfirmed;
    }

    @Override
    public boolean forgetUnconfirmed(UserId applicant) {
      if (!isConfirmed) {
        told.add("forgotten");
      }
      return !isConfirmed;
    }
  }

  private final class ToldReviewers extends Reviewers {
    @Override
    public void ask(VerificationId id) {
      told.add("asked the reviewers");
    }

    @Override
    public void remind(VerificationId id) {
      told.add("reminded");
    }

    @Override
    public void escalate(VerificationId id) {
      told.add("escalated");
    }
  }
}
