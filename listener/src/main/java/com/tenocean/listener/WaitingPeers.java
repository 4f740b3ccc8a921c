package com.tenocean.listener;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The peers that the portal waits for: idle ones for their next request, others for the rest of
 * one. Where there are too many, the one that has waited longest is shut: of an address with too
 * many that are not idle, one of those; of too many in all, an idle one, or one of the address that
 * has most (those without an address count as one). So neighbours who share an address with
 * somebody who sends slowly are served: their requests are whole within moments.
 *
 * @param <P> a peer
 */
final class WaitingPeers<P> {
  /** Those who count for no address are a group like those of one, but as many as there may be. */
  private static final String NOBODY = "";

  private final int most;
  private final int mostOfAddress;
  private final Predicate<P> isGone;
  private final Consumer<P> shut;
  private final LongSupplier nanoTime;

  /** In the order in which they began to wait. */
  private final Map<P, Place> places = new LinkedHashMap<>();

  private final Set<P> idle = new LinkedHashSet<>();
  private final Map<String, Set<P>> ofAddress = new LinkedHashMap<>();

  /** Those that must go, and have not been shut yet: they may not wait again. */
  private final Set<P> condemned = new HashSet<>();

  private record Place(String address, long until) {}

  /**
   * @param most peers in all
   * @param mostOfAddress peers of one address that are not idle
   * @param isGone whether a peer's connection is shut
   * @param shut does so to a peer that may not wait any more
   */
  WaitingPeers(
      int most, int mostOfAddress, Predicate<P> isGone, Consumer<P> shut, LongSupplier nanoTime) {
    this.most = most;
    this.mostOfAddress = mostOfAddress;
    this.isGone = isGone;
    this.shut = shut;
    this.nanoTime = nanoTime;
  }

  /**
   * The portal begins to wait for the rest of a peer's request, unless the peer is gone.
   *
   * @param address for which it counts; null for none
   * @param time after which it is shut
   */
  void awaitRest(P peer, @Nullable String address, Duration time) {
    shut(enter(peer, new Place(address == null ? NOBODY : address, until(time)), false));
  }

  /** The portal begins to wait for a peer's next request, unless the peer is gone. */
  void awaitNext(P peer, Duration time) {
    shut(enter(peer, new Place(NOBODY, until(time)), true));
  }

  private long until(Duration time) {
    return nanoTime.getAsLong() + time.toNanos();
  }

  /** Enters a peer and returns those that must go for it. */
  private synchronized List<P> enter(P peer, Place place, boolean isIdle) {
    leave(peer);
    if (condemned.contains(peer) || isGone.test(peer)) {
      return List.of();
    }
    places.put(peer, place);
    var tooMany = new ArrayList<P>();
    if (isIdle) {
      idle.add(peer);
    } else {
      var neighbours = ofAddress.computeIfAbsent(place.address, first -> new LinkedHashSet<>());
      neighbours.add(peer);
      if (neighbours.size() > mostOfAddress && !place.address.equals(NOBODY)) {
        tooMany.add(condemned(neighbours.iterator().next()));
      }
    }
    if (places.size() > most) {
      tooMany.add(condemned(longestOfAll()));
    }
    return tooMany;
  }

  private P condemned(P peer) {
    leave(peer);
    condemned.add(peer);
    return peer;
  }

  /** Not under the lock: nobody knows what a connection does while it is shut. */
  private void shut(List<P> peers) {
    peers.forEach(
        peer -> {
          shut.accept(peer);
          forget(peer);
        });
  }

  private synchronized void forget(P peer) {
    condemned.remove(peer);
  }

  private P longestOfAll() {
    if (!idle.isEmpty()) {
      return idle.iterator().next();
    }
    return ofAddress.values().stream()
        .max(Comparator.comparingInt(Set::size))
        .orElseThrow()
        .iterator()
        .next();
  }

  /** Its request is whole, or its connection is gone. */
  synchronized void end(P peer) {
    leave(peer);
  }

  private void leave(P peer) {
    var place = places.remove(peer);
    if (place != null && !idle.remove(peer)) {
      var neighbours = ofAddress.get(place.address);
      neighbours.remove(peer);
      if (neighbours.isEmpty()) {
        ofAddress.remove(place.address);
      }
    }
  }

  /** Shuts those that have waited too long. */
  void shutOverdue() {
    shut(takeOverdue());
  }

  private synchronized List<P> takeOverdue() {
    var now = nanoTime.getAsLong();
    var overdue = new ArrayList<P>();
    places.forEach(
        (peer, place) -> {
          if (now - place.until > 0) {
            overdue.add(peer);
          }
        });
    overdue.forEach(this::condemned);
    return overdue;
  }
}
