package com.tenocean.listener;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What peers have the portal keep: bodies that are not whole, or are being worked on, and answers
 * that nobody takes. Where that is too much, the peer that has most of it is shut.
 *
 * @param <P> a peer
 */
final class MemoryLimit<P extends MemoryLimit.Holder> {
  private final long most;
  private final Set<P> users = ConcurrentHashMap.newKeySet();

  /** Who has the portal keep something. */
  interface Holder {
    /** Bytes; none any more, once it is gone. */
    long memory();

    /** Whether the portal works for it just now: what it has is in use. */
    boolean isServed();

    void shut();
  }

  /**
   * @param most bytes, of all peers
   */
  MemoryLimit(long most) {
    this.most = most;
  }

  /** A peer may have more than before. */
  void check(P peer) {
    users.add(peer);
    long all = 0;
    P largest = peer;
    for (var user : users) {
      long bytes = user.memory();
      all += bytes;
      if (bytes == 0) {
        users.remove(user);
      } else if (!user.isServed() && bytes > largest.memory()) {
        largest = user;
      }
    }
    if (all > most) {
      largest.shut();
    }
  }
}
