package com.tenocean.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who waits longest goes first, and nobody waits for ever. */
class WaitingPeersTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration LATER = Duration.ofMinutes(2);

  private final List<String> shut = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final WaitingPeers<String> waiting = new WaitingPeers<>(5, 2, shut::add, clock);

  @Test
  void ofAnAddressWithTooManyTheOldestIsShut() {
    waiting.begin("a1", "a", SOON);
    waiting.begin("b1", "b", SOON);
    waiting.begin("a2", "a", SOON);
    assertThat(shut).isEmpty();
    waiting.begin("a3", "a", SOON);
    assertThat(shut).containsExactly("a1");
  }

  @Test
  void ofTooManyInAllTheOldestIsShut() {
    for (var peer : List.of("a", "b", "c", "d", "e", "f")) {
      waiting.begin(peer, peer, SOON);
    }
    assertThat(shut).containsExactly("a");
  }

  @Test
  void whoIsServedMakesRoom() {
    waiting.begin("a1", "a", SOON);
    waiting.begin("a2", "a", SOON);
    waiting.end("a1");
    waiting.begin("a3", "a", SOON);
    assertThat(shut).isEmpty();
  }

  @Test
  void whoWaitsForTheNextThingIsTheNewest() {
    waiting.begin("a1", "a", SOON);
    waiting.begin("a2", "a", SOON);
    waiting.begin("a1", "a", LATER);
    waiting.begin("a3", "a", SOON);
    assertThat(shut).containsExactly("a2");
  }

  @Test
  void whoCountsForNobodyCountsInAllAlone() {
    for (var peer : List.of("a", "b", "c", "d", "e")) {
      waiting.begin(peer, null, SOON);
    }
    assertThat(shut).isEmpty();
    waiting.begin("f", null, SOON);
    assertThat(shut).containsExactly("a");
  }

  @Test
  void whoIsLateIsShutOnce() {
    waiting.begin("late", "a", SOON);
    waiting.begin("slow", "a", LATER);
    now = now.plus(SOON).plusMillis(1);
    waiting.shutOverdue();
    waiting.shutOverdue();
    assertThat(shut).containsExactly("late");
  }
}
