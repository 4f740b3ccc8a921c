package com.tenocean.listener;

import com.tenocean.listener.Peer.Owes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What peers have the portal keep: bodies that are not whole, or are being worked on, and answers
 * that nobody takes. Where that is too much, the peer that has most of it is shut.
 */
final class Memory {
  private final long most;
  private final Set<Peer> users = ConcurrentHashMap.newKeySet();

  /**
   * @param most bytes, of all peers
   */
  Memory(long most) {
    this.most = most;
  }

  /** A peer may take more than before. */
  void check(Peer peer) {
    users.add(peer);
    long all = 0;
    Peer largest = peer;
    for (var user : users) {
      long bytes = user.memory();
      all += bytes;
      if (bytes == 0) {
        users.remove(user);
      } else if (user.owes() != Owes.NOTHING && bytes > largest.memory()) {
        largest = user;
      }
    }
    if (all > most) {
      largest.shut();
    }
  }
}
