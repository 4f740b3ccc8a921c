package com.tenocean.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Takes the spans that the portal under test sends, as a collector of OpenTelemetry does (OTLP over
 * HTTP, binary).
 */
public final class TraceCollector implements AutoCloseable {
  private static final int MOST = 100_000;
  private static final Queue<Span> SPANS = new ConcurrentLinkedQueue<>();

  private final HttpServer server;

  private TraceCollector(HttpServer server) {
    this.server = server;
  }

  static TraceCollector start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/v1/traces", TraceCollector::take);
      server.start();
      return new TraceCollector(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
      request.getResourceSpansList().stream()
          .flatMap(resource -> resource.getScopeSpansList().stream())
          .flatMap(scope -> scope.getSpansList().stream())
          .forEach(SPANS::add);
      while (SPANS.size() > MOST) {
        SPANS.remove();
      }
      exchange.sendResponseHeaders(200, -1);
    }
  }

  /** What has come so far, the latest hundred thousand. */
  public static List<Span> spans() {
    return List.copyOf(SPANS);
  }

  String url() {
    return "http://localhost:%d/v1/traces".formatted(server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
