package com.tenocean.listener;

import com.tenocean.listener.Peer.State;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Stands behind the codec and hands a request on when its whole body is there, so that no thread of
 * the portal waits for the rest of one. What has come so far is kept in memory.
 */
final class WholeRequestFilter extends BaseFilter {
  private final WaitingPeers<Peer> waiting;
  private final MemoryLimit<Peer> memory;
  private final ConnectionLimits limits;

  WholeRequestFilter(
      WaitingPeers<Peer> waiting, MemoryLimit<Peer> memory, ConnectionLimits limits) {
    this.waiting = waiting;
    this.memory = memory;
    this.limits = limits;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    HttpContent content = context.getMessage();
    var request = (HttpRequestPacket) content.getHttpHeader();
    var peer = Peer.of(context.getConnection());
    if (peer.state() == State.WEB_SOCKET) {
      return context.getInvokeAction();
    }
    if (request.isUpgrade()) {
      return handOn(context, peer, State.WEB_SOCKET);
    }
    peer.received(content.getContent().remaining());
    if (content.isLast() || isTooLong(request, content)) {
      return handOn(context, peer, State.ANSWER);
    }
    if (peer.state() != State.BODY) {
      peer.enter(State.BODY);
      waiting.awaitRest(peer, limits.addressOf(request), limits.body());
      encourage(request, context);
    }
    memory.check(peer);
    return context.getStopAction(content);
  }

  private NextAction handOn(FilterChainContext context, Peer peer, State next) {
    waiting.end(peer);
    peer.enter(next);
    return context.getInvokeAction();
  }

  /** Then the portal says so itself, as soon as it can. */
  private boolean isTooLong(HttpRequestPacket request, HttpContent content) {
    return request.getContentLength() > limits.longest()
        || content.getContent().remaining() > limits.longest();
  }

  /** RFC 9110, section 10.1.1: the peer may wait for a word before it sends the body. */
  private static void encourage(HttpRequestPacket request, FilterChainContext context) {
    if (request.requiresAcknowledgement()) {
      var response = request.getResponse();
      response.setStatus(HttpStatus.CONINTUE_100);
      response.setAcknowledgement(true);
      context.write(response);
    }
  }

  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
    if (event instanceof IncomingHttpUpgradeEvent offer) {
      declineUnlessSocket((HttpRequestPacket) offer.getHttpHeader());
    } else if (event.type() == HttpEvents.ResponseCompleteEvent.TYPE) {
      awaitNext(Peer.of(context.getConnection()));
    }
    return context.getInvokeAction();
  }

  /**
   * The codec takes all that follows an offer for the other protocol, and would never end a body.
   * Who offers one may be answered as if they had not (RFC 9110, section 7.8).
   */
  private static void declineUnlessSocket(HttpRequestPacket request) {
    if (!asksForSocket(request)) {
      request.getUpgradeDC().recycle();
      request.setIgnoreContentModifiers(false);
    }
  }

  /** RFC 6455, section 4.1: a GET, which has no body. */
  private static boolean asksForSocket(HttpRequestPacket request) {
    return "websocket".equalsIgnoreCase(request.getUpgrade())
        && Method.GET.equals(request.getMethod())
        && request.getContentLength() <= 0
        && !request.isChunked();
  }

  private void awaitNext(Peer peer) {
    peer.answered();
    peer.enter(State.IDLE);
    waiting.awaitNext(peer, limits.idle());
    if (peer.memory() > 0) {
      memory.check(peer);
    }
  }
}
