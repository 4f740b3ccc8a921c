package com.tenocean.listener;

import com.tenocean.listener.Peer.State;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * Stands before the codec and sees a header begin: from there, or the connection's start, it has a
 * deadline.
 */
final class ConnectionFilter extends BaseFilter {
  private final WaitingPeers<Peer> waiting;
  private final ConnectionLimits limits;

  ConnectionFilter(WaitingPeers<Peer> waiting, ConnectionLimits limits) {
    this.waiting = waiting;
    this.limits = limits;
  }

  /** An answer that fits into the queue keeps no thread, however slowly it is read. */
  @Override
  public NextAction handleAccept(FilterChainContext context) {
    if (context.getConnection() instanceof NIOConnection connection) {
      connection.setMaxAsyncWriteQueueSize(limits.queuedAnswer());
    }
    awaitHeader(context.getConnection());
    return context.getInvokeAction();
  }

  /**
   * Reads from a copy: of requests that come at once the codec gives the first one's memory back,
   * and the others stand in the same. They would be overwritten, by answers to anybody.
   */
  @Override
  public NextAction handleRead(FilterChainContext context) {
    Buffer read = context.getMessage();
    var copy = new byte[read.remaining()];
    read.get(copy);
    read.tryDispose();
    context.setMessage(Buffers.wrap(context.getMemoryManager(), copy));
    if (Peer.of(context.getConnection()).state() == State.IDLE) {
      awaitHeader(context.getConnection());
    }
    return context.getInvokeAction();
  }

  private void awaitHeader(Connection<?> connection) {
    var peer = Peer.of(connection);
    peer.enter(State.HEADER);
    waiting.awaitRest(peer, limits.addressOf(connection), limits.header());
  }

  @Override
  public NextAction handleClose(FilterChainContext context) {
    waiting.end(Peer.of(context.getConnection()));
    return context.getInvokeAction();
  }
}
