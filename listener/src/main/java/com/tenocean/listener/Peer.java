package com.tenocean.listener;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.nio.NIOConnection;

/** Whoever is at the other end of a connection, and what the listener knows of them. */
final class Peer {
  private static final Attribute<Peer> OF_CONNECTION =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("com.tenocean.listener.peer");

  /** Of memory, for each part in which a body came, besides its bytes. */
  private static final long BYTES_OF_PART = 128;

  private final Connection<?> connection;
  private volatile Owes owes = Owes.HEADER;
  private volatile long body;
  private int parts;

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

  /** Another part of a body came, which has so many bytes now. */
  void received(int bytes) {
    parts++;
    body = bytes + parts * BYTES_OF_PART;
  }

  /** The request is answered. */
  void answered() {
    parts = 0;
    body = 0;
  }

  /**
   * Bytes of memory: the body, one that was handed on too, and what of the answer the peer has not
   * taken yet.
   */
  long memory() {
    if (!connection.isOpen()) {
      return 0;
    }
    return body
        + (connection instanceof NIOConnection nio ? nio.getAsyncWriteQueue().spaceInBytes() : 0);
  }

  boolean isGone() {
    return !connection.isOpen();
  }

  /** Shuts the connection without a word. */
  void shut() {
    connection.closeSilently();
  }
}
