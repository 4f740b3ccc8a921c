package com.tenocean.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.notification.Deliveries;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.Headline;
import com.tenocean.notification.Outcome;
import com.tenocean.shared.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which mails of a round end, and how, whatever befalls some of them. */
class MailRoundTest {
  private static final List<DeliveryId> ALL =
      IntStream.range(0, 25).mapToObj(id -> new DeliveryId(new UUID(0, id))).toList();

  private final Set<DeliveryId> unwritable = new HashSet<>();
  private final Set<DeliveryId> deferred = new HashSet<>();
  private final Set<DeliveryId> unneeded = new HashSet<>();
  private final Map<DeliveryId, String> ends = new HashMap<>();
  private final List<DeliveryId> sent = new ArrayList<>();
  private final Set<DeliveryId> broken = new HashSet<>();
  private final TestClock clock = new TestClock();
  private boolean isAway;
  private boolean slow;
  private boolean letsOthersAsk;
  private int compositions;

  @Test
  void allAreSentOnce() {
    assertThat(round().send(ALL)).isEqualTo(25);
    assertThat(sent).containsExactlyInAnyOrderElementsOf(ALL);
    assertThat(ends).hasSize(25).containsValue("SENT at maria@example.org");

    assertThat(round().send(ALL)).as("they are done").isZero();
    assertThat(sent).hasSize(25);
  }

  @Test
  void oneThatIsRefusedForNowHoldsUpNoOther() {
    deferred.add(ALL.get(3));

    assertThatThrownBy(() -> round().send(ALL))
        .isInstanceOf(MailDeferredException.class)
        .hasMessage("1 of 25 mails are left, the first since the mail relay answered 450");
    assertThat(ends).hasSize(24).doesNotContainKey(ALL.get(3));

    deferred.clear();
    assertThat(round().send(ALL)).isEqualTo(1);
    assertThat(sent).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  void oneThatCannotBeWrittenHoldsUpNoOther() {
    unwritable.add(ALL.get(11));

    assertThatThrownBy(() -> round().send(ALL))
        .hasMessageContaining("1 of 25 mails are left, the first since it can't be written");
    assertThat(ends).hasSize(24).doesNotContainKey(ALL.get(11));
  }

  @Test
  void whatThereIsNothingToTellOfEndsWithoutAMail() {
    unneeded.add(ALL.get(0));

    assertThat(round().send(ALL)).isEqualTo(25);
    assertThat(ends).containsEntry(ALL.get(0), "SUPPRESSED at null");
    assertThat(sent).hasSize(24).doesNotContain(ALL.get(0));
  }

  @Test
  void oneThatBreaksWhatNobodyForesawHoldsUpNoOther() {
    broken.add(ALL.get(2));

    assertThatThrownBy(() -> round().send(ALL)).isInstanceOf(MailDeferredException.class);
    assertThat(ends).hasSize(24).doesNotContainKey(ALL.get(2));
  }

  @Test
  void whatWasWrittenTooLongAgoIsLookedUpAgain() {
    var round = round();
    slow = true;

    round.send(ALL.subList(0, 5));

    assertThat(sent).containsExactlyInAnyOrderElementsOf(ALL.subList(0, 5));
    assertThat(compositions).as("once for each").isEqualTo(5);
  }

  @Test
  void whoSentNothingLetsTheNextOneAskTheRelay() {
    unneeded.addAll(ALL);

    round().send(ALL);

    assertThat(letsOthersAsk).isTrue();
  }

  @Test
  void noneIsAlwaysTheFirst() {
    var firsts = new HashSet<DeliveryId>();
    for (int i = 0; i < 20; i++) {
      ends.clear();
      sent.clear();
      round().send(ALL.subList(0, 5));
      firsts.add(sent.get(0));
    }

    assertThat(firsts).hasSizeGreaterThan(1);
  }

  @Test
  void aRelayThatGoesAwayEndsTheRoundThere() {
    var round = round();
    isAway = true;

    assertThatThrownBy(() -> round.send(ALL)).isInstanceOf(MailRelayException.class);
    assertThat(ends).isEmpty();
  }

  private MailRound round() {
    return new MailRound(new Writer(), new Post(), new Relay(), new Books(), clock);
  }

  private final class Relay extends MailRelay {
    @Override
    void mustNotBeAway(boolean mustHurry) {
      if (isAway) {
        throw new MailRelayException("the mail relay is away", Duration.ofMinutes(1));
      }
    }

    @Override
    void wasNotAsked() {
      letsOthersAsk = true;
    }
  }

  private final class Writer extends Composer {
    @Override
    public List<WrittenMail> composeAll(Collection<DeliveryId> ids) {
      compositions++;
      if (ids.stream().anyMatch(unwritable::contains)) {
        throw new IllegalStateException("the template is broken");
      }
      return ids.stream().filter(id -> !ends.containsKey(id)).map(this::written).toList();
    }

    private WrittenMail written(DeliveryId id) {
      if (unneeded.contains(id)) {
        return WrittenMail.none(id, "the event is over");
      }
      var any = Mails.anyMail();
      return WrittenMail.of(
          new ReadyMail(
              id,
              any.categories(),
              any.recipient(),
              any.address(),
              any.letter(),
              any.headline(),
              any.about(),
              any.footer(),
              false));
    }
  }

  private final class Post extends Courier {
    @Override
    Outcome send(ReadyMail mail) {
      if (deferred.contains(mail.delivery())) {
        throw new MailDeferredException("the mail relay answered 450");
      }
      if (broken.contains(mail.delivery())) {
        throw new IllegalArgumentException("nobody foresaw it");
      }
      clock.advance(Duration.ofSeconds(slow ? 6 : 0));
      sent.add(mail.delivery());
      return Outcome.sent();
    }
  }

  private final class Books extends Deliveries {
    Books() {
      super(null);
    }

    @Override
    public void end(
        DeliveryId id,
        Outcome outcome,
        @Nullable Headline told,
        @Nullable String sentTo,
        Instant at) {
      ends.put(id, outcome.status() + " at " + sentTo);
    }
  }
}
