package com.tenocean.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.shared.TestClock;
import com.tenocean.workflow.OutageException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** While the relay is away one mail at a time asks whether it is back. */
class RelayWatchTest {
  private static final Duration SPREAD = Duration.ofSeconds(30);
  private final TestClock clock = new TestClock();
  private final RelayWatch watch = new RelayWatch(new MailRates(0, 0), clock);

  @Test
  void nobodyWaitsForARelayThatIsThere() {
    watch.mustNotBeAway(false);
    watch.mustNotBeAway(false);
  }

  @Test
  void oneAsksAndTheOthersWait() {
    away();
    assertWaits();
    clock.advance(Duration.ofSeconds(14));
    assertWaits();
    clock.advance(Duration.ofSeconds(1));
    watch.mustNotBeAway(false);
    assertWaits();

    watch.isThere();
    watch.mustNotBeAway(false);
    watch.mustNotBeAway(false);
  }

  @Test
  void itIsAskedLessAndLessOften() {
    assertPause(away(), Duration.ofSeconds(15));
    for (int seconds : new int[] {30, 60, 120, 240, 300, 300}) {
      clock.advance(Duration.ofMinutes(6));
      watch.mustNotBeAway(false);
      assertPause(away(), Duration.ofSeconds(seconds));
    }
    watch.isThere();
    assertPause(away(), Duration.ofSeconds(15));
  }

  @Test
  void manyThatFindOutAtOnceFindOutOneThing() {
    var before = clock.instant();
    for (int i = 0; i < 16; i++) {
      assertPause(watch.away("nobody answers", before, false), Duration.ofSeconds(15));
    }
  }

  @Test
  void oneThatAskedAndDidNotComeBackIsFollowedByAnother() {
    away();
    clock.advance(Duration.ofSeconds(15));
    watch.mustNotBeAway(false);
    clock.advance(Duration.ofSeconds(15));
    watch.mustNotBeAway(false);
  }

  @Test
  void aMailThatDrivesItAwayAgainIsDeferredAndHoldsUpNoOther() {
    var mail = Mails.anyMail();
    assertThat(watch.awayWith(mail, "421", clock.instant())).isInstanceOf(OutageException.class);
    watch.isThere(); // for another one
    assertThat(watch.awayWith(mail, "421", clock.instant()))
        .isInstanceOf(MailDeferredException.class)
        .hasMessage("421, as before when it had this mail");

    watch.mustNotBeAway(false);
  }

  @Test
  void oneThatFoundNothingToSendLetsTheNextOneAsk() {
    away();
    clock.advance(Duration.ofSeconds(15));
    watch.mustNotBeAway(false);
    assertWaits();

    watch.wasNotAsked();
    watch.mustNotBeAway(false);
  }

  @Test
  void thoseThatWaitComeBackAtTheRateThatIsKept() {
    var kept = new RelayWatch(new MailRates(600, 0), clock);
    var first = kept.away("nobody answers", clock.instant(), false).pause();
    var last = first;
    for (int i = 0; i < 600; i++) {
      last = pause(kept, false);
    }

    assertThat(last.minus(first)).isEqualTo(Duration.ofMinutes(1));
    assertThat(pause(kept, true)).as("a hurry").isLessThan(first.plusSeconds(1));
  }

  private static Duration pause(RelayWatch kept, boolean mustHurry) {
    try {
      kept.mustNotBeAway(mustHurry);
      throw new AssertionError("it is away");
    } catch (MailRelayException waits) {
      return waits.pause();
    }
  }

  private MailRelayException away() {
    clock.advance(Duration.ofMillis(1));
    return watch.away("nobody answers", clock.instant(), false);
  }

  private void assertWaits() {
    assertThatThrownBy(() -> watch.mustNotBeAway(false))
        .isInstanceOf(MailRelayException.class)
        .hasMessage("nobody answers");
  }

  private static void assertPause(MailRelayException thrown, Duration least) {
    assertThat(thrown.pause()).isBetween(least, least.plus(SPREAD));
  }
}
