package com.tenocean.listener;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The peers that the portal waits for: idle ones for their next request, others for the rest of
 * one. Where there are too many, the one that has waited longest is shut: of an address with too
 * many that are not idle, one of those; of too many in all, an idle one, or one of the address that
 * has most. So neighbours who share an address with somebody who sends slowly are served: their
 * requests are whole within moments.
 *
 * @param <P> a peer
 */
final class WaitingPeers<P> {
  private final int most;
  private final int mostOfAddress;
  private final Consumer<P> shut;
  private final LongSupplier nanoTime;

  /** In the order in which they began to wait. */
  private final Map<P, Place> places = new LinkedHashMap<>();

  private final Set<P> idle = new LinkedHashSet<>();
  private final Map<String, Set<P>> ofAddress = new HashMap<>();

  private record Place(@Nullable String address, long until) {}

  /**
   * @param most peers in all
   * @param mostOfAddress peers of one address that are not idle
   * @param shut does so to a peer that may not wait any more
   */
  WaitingPeers(int most, int mostOfAddress, Consumer<P> shut, LongSupplier nanoTime) {
    this.most = most;
    this.mostOfAddress = mostOfAddress;
    this.shut = shut;
    this.nanoTime = nanoTime;
  }

  /**
   * The portal begins to wait for the rest of a peer's request.
   *
   * @param address for which it counts; null for none
   * @param time after which it is shut
   */
  void awaitRest(P peer, @Nullable String address, Duration time) {
    enter(peer, new Place(address, until(time)), false).forEach(shut);
  }

  /** The portal begins to wait for a peer's next request. */
  void awaitNext(P peer, Duration time) {
    enter(peer, new Place(null, until(time)), true).forEach(shut);
  }

  private long until(Duration time) {
    return nanoTime.getAsLong() + time.toNanos();
  }

  /** Enters a peer and returns those that must go for it. */
  private synchronized List<P> enter(P peer, Place place, boolean isIdle) {
    leave(peer);
    places.put(peer, place);
    var tooMany = new ArrayList<P>();
    if (isIdle) {
      idle.add(peer);
    }
    if (place.address != null) {
      var neighbours = ofAddress.computeIfAbsent(place.address, first -> new LinkedHashSet<>());
      neighbours.add(peer);
      if (neighbours.size() > mostOfAddress) {
        tooMany.add(neighbours.iterator().next());
      }
    }
    if (places.size() > most) {
      tooMany.add(longestOfAll());
    }
    tooMany.forEach(this::leave);
    return tooMany;
  }

  private P longestOfAll() {
    if (!idle.isEmpty()) {
      return idle.iterator().next();
    }
    return ofAddress.values().stream()
        .max(Comparator.comparingInt(Set::size))
        .orElseGet(places::keySet)
        .iterator()
        .next();
  }

  /** Its request is whole, or its connection is gone. */
  synchronized void end(P peer) {
    leave(peer);
  }

  private void leave(P peer) {
    idle.remove(peer);
    var place = places.remove(peer);
    if (place != null && place.address != null) {
      var neighbours = ofAddress.get(place.address);
      neighbours.remove(peer);
      if (neighbours.isEmpty()) {
        ofAddress.remove(place.address);
      }
    }
  }

  /** Shuts those that have waited too long. */
  void shutOverdue() {
    takeOverdue().forEach(shut);
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
    overdue.forEach(this::leave);
    return overdue;
  }
}
