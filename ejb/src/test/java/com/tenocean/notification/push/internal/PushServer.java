package com.tenocean.notification.push.internal;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A push service on this machine that answers as a test tells it to, else 201. */
final class PushServer implements AutoCloseable {
  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  record Request(String path, Headers headers, byte[] body) {
    String header(String name) {
      return headers.getFirst(name);
    }
  }

  /**
   * @param body how many bytes follow
   */
  record Answer(int status, Map<String, String> headers, int body) {}

  PushServer() throws IOException {
    this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
  }

  PushServer(HttpServer server) {
    this.server = server;
    server.createContext("/", this::answer);
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              var thread = new Thread(work, "push-server");
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
  }

  void answer(String path, int status) {
    answers.put(path, new Answer(status, Map.of(), 0));
  }

  void answer(String path, Answer answer) {
    answers.put(path, answer);
  }

  List<Request> requests() {
    return requests;
  }

  int port() {
    return server.getAddress().getPort();
  }

  String endpoint(String path) {
    return "http://localhost:" + port() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    requests.add(
        new Request(path, exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
    var answer = answers.getOrDefault(path, new Answer(201, Map.of(), 0));
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), answer.body() == 0 ? -1 : answer.body());
    try (var out = exchange.getResponseBody()) {
      for (int left = answer.body(); left > 0; left -= 1024) {
        out.write(new byte[Math.min(left, 1024)]);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
