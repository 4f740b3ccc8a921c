package com.tenocean.listener;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.nio.NIOConnection;

/** Who is at the other end of a connection, and what the listener knows of them. */
final class Peer implements MemoryLimit.Holder {
  private static final Attribute<Peer> OF_CONNECTION =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("com.tenocean.listener.peer");

  /** Of memory, for each part in which a body came, besides its bytes. */
  private static final long BYTES_OF_PART = 128;

  private final Connection<?> connection;
  private volatile State state = State.HEADER;
  private volatile long body;
  private int parts;

  /** Where the two are with a request. */
  enum State {
    /** Between two requests: nothing of the next one has come. */
    IDLE,
    /** A header is coming, or the first one of a new connection is awaited. */
    HEADER,
    /** A body is coming. */
    BODY,
    /** The request is whole, and the answer is made and sent. */
    ANSWER,
    /** No requests come any more. */
    WEB_SOCKET
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

  State state() {
    return state;
  }

  void enter(State now) {
    state = now;
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
  @Override
  public long memory() {
    if (!connection.isOpen()) {
      return 0;
    }
    return body
        + (connection instanceof NIOConnection nio ? nio.getAsyncWriteQueue().spaceInBytes() : 0);
  }

  @Override
  public boolean isServed() {
    return state == State.ANSWER;
  }

  boolean isGone() {
    return !connection.isOpen();
  }

  /** Shuts the connection without a word. */
  @Override
  public void shut() {
    connection.closeSilently();
  }
}
