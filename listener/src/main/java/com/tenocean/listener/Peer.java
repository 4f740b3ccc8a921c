package com.tenocean.listener;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;

/** Whoever is at the other end of a connection, and what the listener knows of them. */
final class Peer {
  private static final Attribute<Peer> OF_CONNECTION =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("com.tenocean.listener.peer");

  private final Connection<?> connection;
  private volatile Owes owes = Owes.HEADER;
  private long held;
  private boolean isGone;

  /** What is expected of the peer. */
  enum Owes {
    /** A request, of which nothing has come yet. */
    REQUEST,
    /** The rest of a header, or the first one of a new connection. */
    HEADER,
    /** The rest of a body. */
    BODY,
    /** Nothing: it is the portal's turn. */
    NOTHING,
    /** Whatever the two have agreed on: it is a WebSocket. */
    FRAMES
  }

  private Peer(Connection<?> connection) {
    this.connection = connection;
  }

  /** The peer of a connection, the same one each time. */
  static Peer of(Connection<?> connection) {
    var known = OF_CONNECTION.get(connection);
    if (known != null) {
      return known;
    }
    var peer = new Peer(connection);
    OF_CONNECTION.set(connection, peer);
    return peer;
  }

  Owes owes() {
    return owes;
  }

  void owes(Owes what) {
    owes = what;
  }

  /**
   * So many bytes of the peer's request are kept now.
   *
   * @return by how many more than before
   */
  synchronized long holds(long bytes) {
    long now = isGone ? 0 : bytes;
    long more = now - held;
    held = now;
    return more;
  }

  /**
   * Nothing is kept any more.
   *
   * @return as {@link #holds(long)}
   */
  synchronized long goes() {
    isGone = true;
    return holds(0);
  }

  /** Shuts the connection without a word. */
  void shut() {
    connection.closeSilently();
  }
}
