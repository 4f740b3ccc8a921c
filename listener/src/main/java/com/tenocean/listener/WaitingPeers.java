package com.tenocean.listener;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The peers that the portal waits for: for a request, or for the rest of one. Where there are too
 * many, of one address or in all, the one that has waited longest is shut. So neighbours who share
 * an address with somebody who sends slowly are served: their requests are whole within moments.
 *
 * @param <P> a peer
 */
final class WaitingPeers<P> {
  private final int most;
  private final int mostOfAddress;
  private final Consumer<P> shut;
  private final Clock clock;

  /** In the order in which they began to wait. */
  private final Map<P, Place> places = new LinkedHashMap<>();

  private final Map<String, Set<P>> ofAddress = new HashMap<>();

  private record Place(@Nullable String address, Instant until) {}

  /**
   * @param most peers in all
   * @param mostOfAddress peers of one address
   * @param shut does so to a peer that may not wait any more
   */
  WaitingPeers(int most, int mostOfAddress, Consumer<P> shut, Clock clock) {
    this.most = most;
    this.mostOfAddress = mostOfAddress;
    this.shut = shut;
    this.clock = clock;
  }

  /**
   * A peer begins to wait, or to wait for something else.
   *
   * @param address for which it counts; null for none
   * @param time after which it is shut
   */
  void begin(P peer, @Nullable String address, Duration time) {
    enter(peer, new Place(address, clock.instant().plus(time))).forEach(shut);
  }

  /** Enters a peer and returns those that must go for it. */
  private synchronized List<P> enter(P peer, Place place) {
    leave(peer);
    places.put(peer, place);
    var tooMany = new ArrayList<P>();
    if (place.address != null) {
      var neighbours = ofAddress.computeIfAbsent(place.address, first -> new LinkedHashSet<>());
      neighbours.add(peer);
      if (neighbours.size() > mostOfAddress) {
        tooMany.add(neighbours.iterator().next());
      }
    }
    if (places.size() > most) {
      tooMany.add(places.keySet().iterator().next());
    }
    tooMany.forEach(this::leave);
    return tooMany;
  }

  /** Its request is whole, or its connection is gone. */
  synchronized void end(P peer) {
    leave(peer);
  }

  private void leave(P peer) {
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
    var now = clock.instant();
    var overdue = new ArrayList<P>();
    places.forEach(
        (peer, place) -> {
          if (place.until.isBefore(now)) {
            overdue.add(peer);
          }
        });
    overdue.forEach(this::leave);
    return overdue;
  }
}
