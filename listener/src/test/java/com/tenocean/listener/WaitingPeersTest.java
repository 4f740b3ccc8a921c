package com.tenocean.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who waits longest goes first, and nobody waits for ever. */
class WaitingPeersTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration LATER = Duration.ofMinutes(2);

  private final List<String> shut = new ArrayList<>();
  private long now = Long.MAX_VALUE - 1; // nanoTime may overflow
  private final Set<String> gone = new HashSet<>();
  private final WaitingPeers<String> waiting =
      new WaitingPeers<>(5, 2, gone::contains, this::shut, () -> now);

  private void shut(String peer) {
    shut.add(peer);
    waiting.awaitRest(peer, "a", LATER); // what it has sent was read a moment before
    gone.add(peer);
  }

  @Test
  void ofAnAddressWithTooManyTheOldestIsShut() {
    waiting.awaitRest("a1", "a", SOON);
    waiting.awaitRest("b1", "b", SOON);
    waiting.awaitRest("a2", "a", SOON);
    assertThat(shut).isEmpty();
    waiting.awaitRest("a3", "a", SOON);
    assertThat(shut).containsExactly("a1");
  }

  @Test
  void ofTooManyInAllTheOldestIsShut() {
    for (var peer : List.of("a", "b", "c", "d", "e", "f")) {
      waiting.awaitRest(peer, peer, SOON);
    }
    assertThat(shut).containsExactly("a");
  }

  @Test
  void whoIsServedMakesRoom() {
    waiting.awaitRest("a1", "a", SOON);
    waiting.awaitRest("a2", "a", SOON);
    waiting.end("a1");
    waiting.awaitRest("a3", "a", SOON);
    assertThat(shut).isEmpty();
  }

  @Test
  void whoWaitsForTheNextThingIsTheNewest() {
    waiting.awaitRest("a1", "a", SOON);
    waiting.awaitRest("a2", "a", SOON);
    waiting.awaitRest("a1", "a", LATER);
    waiting.awaitRest("a3", "a", SOON);
    assertThat(shut).containsExactly("a2");
  }

  @Test
  void whoCountsForNobodyCountsInAllAlone() {
    for (var peer : List.of("a", "b", "c", "d", "e")) {
      waiting.awaitRest(peer, null, SOON);
    }
    assertThat(shut).isEmpty();
    waiting.awaitRest("f", null, SOON);
    assertThat(shut).containsExactly("a");
  }

  @Test
  void ofTooManyInAllAnIdleOneGoesFirst() {
    waiting.awaitRest("uploads", "a", LATER);
    waiting.awaitNext("idle", SOON);
    for (var peer : List.of("c", "d", "e", "f")) {
      waiting.awaitRest(peer, peer, SOON);
    }
    assertThat(shut).containsExactly("idle");
  }

  @Test
  void idleOnesDoNotCountForTheirAddress() {
    waiting.awaitRest("a1", "a", SOON);
    waiting.awaitRest("a2", "a", SOON);
    waiting.awaitNext("a1", SOON);
    waiting.awaitRest("a3", "a", SOON);
    assertThat(shut).isEmpty();
  }

  @Test
  void ofTooManyInAllOneOfTheAddressThatHasMostGoes() {
    waiting.awaitRest("a", "a", SOON);
    waiting.awaitRest("b1", "b", SOON);
    waiting.awaitRest("b2", "b", SOON);
    for (var peer : List.of("c", "d", "e")) {
      waiting.awaitRest(peer, peer, SOON);
    }
    assertThat(shut).containsExactly("b1");
  }

  @Test
  void whoCountsForNobodyGoesBeforeTheLoneOneOfAnAddress() {
    waiting.awaitRest("uploads", "a", LATER);
    for (var peer : List.of("b", "c", "d", "e", "f")) {
      waiting.awaitRest(peer, null, SOON);
    }
    assertThat(shut).containsExactly("b");
  }

  @Test
  void whoMustGoOrIsGoneTakesNobodysPlace() {
    waiting.awaitRest("a1", "a", SOON);
    waiting.awaitRest("a2", "a", SOON);
    waiting.awaitRest("a3", "a", SOON);
    waiting.awaitRest("a1", "a", LATER);
    waiting.awaitNext("a1", LATER);
    assertThat(shut).containsExactly("a1");
  }

  @Test
  void whoIsLateIsShutOnce() {
    waiting.awaitRest("late", "a", SOON);
    waiting.awaitRest("slow", "a", LATER);
    now += SOON.toNanos() + 1;
    waiting.shutOverdue();
    waiting.shutOverdue();
    assertThat(shut).containsExactly("late");
  }
}
