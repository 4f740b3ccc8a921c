package com.tenocean.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A push service on this machine: takes everything, and says what it got. */
final class LocalPushService implements AutoCloseable {
  private final BlockingQueue<Message> taken = new LinkedBlockingQueue<>();
  private final HttpServer server;

  /**
   * @param headers by their names in lower case
   */
  record Message(String path, Map<String, String> headers, byte[] body) {}

  LocalPushService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  String endpoint(String path) {
    return "http://localhost:" + server.getAddress().getPort() + "/" + path;
  }

  /** The next message, once it is here. */
  Message next() {
    try {
      return taken.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = new HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    var body = exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(201, -1);
    exchange.close();
    taken.add(new Message(exchange.getRequestURI().getPath(), headers, body));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
