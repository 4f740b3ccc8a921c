package com.tenocean.listener;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.jspecify.annotations.Nullable;

/**
 * What peers may cost, and whom they count for.
 *
 * @param connections how many may wait for their peer at once
 * @param perAddress how many of one address may do so that are not idle
 * @param clientHeader the header in which a proxy names the visitor's address, if there is a proxy:
 *     its own connections count for nobody, the unfinished requests on them for the visitor
 */
record ConnectionLimits(int connections, int perAddress, Optional<String> clientHeader) {

  /** As the program has checked and set them. */
  static ConnectionLimits configured() {
    return new ConnectionLimits(
        Integer.getInteger("tenocean.http.connections"),
        Integer.getInteger("tenocean.http.connections-per-address"),
        Optional.ofNullable(System.getProperty("tenocean.proxy.client-header")));
  }

  /** The time for a whole header. */
  Duration header() {
    return Duration.ofSeconds(20);
  }

  /** The time for a whole body: 34 MB at 2.3 Mbit/s. */
  Duration body() {
    return Duration.ofMinutes(2);
  }

  /** The time until the next request; the server itself waits for half of it. */
  Duration idle() {
    return Duration.ofMinutes(1);
  }

  /** Bytes of the longest body that the portal takes, and a little more. */
  long longest() {
    return 36L << 20;
  }

  /** Bytes of an answer that may wait for its reader: more than the largest script has. */
  int queuedAnswer() {
    return 1 << 20;
  }

  /** Bytes that are kept, of all peers: a fifth of what there is. */
  long memory() {
    return Runtime.getRuntime().maxMemory() / 5;
  }

  /** Whom a connection counts for; null for nobody. */
  @Nullable String addressOf(Connection<?> connection) {
    return clientHeader.isPresent() ? null : ip(connection);
  }

  /** Whom an unfinished request counts for; null for nobody. */
  @Nullable String addressOf(HttpRequestPacket request) {
    if (clientHeader.isEmpty()) {
      return ip(request.getConnection());
    }
    String last = null;
    for (var line : request.getHeaders().values(clientHeader.get())) {
      last = line;
    }
    return last == null ? null : last.substring(last.lastIndexOf(',') + 1).strip();
  }

  /** One who has an IPv6 address has all that begin with the same 64 bits. */
  private static @Nullable String ip(Connection<?> connection) {
    if (!(connection.getPeerAddress() instanceof InetSocketAddress address)) {
      return null;
    }
    var bytes = address.getAddress().getAddress();
    return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
  }
}
