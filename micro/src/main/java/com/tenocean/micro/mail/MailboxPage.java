package com.tenocean.micro.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.tenocean.micro.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The mailbox in a browser, for people on this machine alone. */
public final class MailboxPage implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(MailboxPage.class.getName());
  private static final int THREADS = 4;
  private static final int NOT_FOUND = 404;

  /** Or a few that send, or read, nothing would keep the threads, and the page from everybody. */
  private static final String SECONDS_FOR_A_REQUEST_AND_ITS_ANSWER = "20";

  private final HttpServer server;
  private final ExecutorService threads;
  private final MailboxRoutes routes;

  private MailboxPage(HttpServer server, MailFolder folder) {
    this.server = server;
    this.threads = Executors.newFixedThreadPool(THREADS);
    this.routes = new MailboxRoutes(folder);
  }

  /** Opens the page on a port of the loopback address. */
  public static MailboxPage start(MailFolder folder, int port) {
    System.setProperty("sun.net.httpserver.maxReqTime", SECONDS_FOR_A_REQUEST_AND_ITS_ANSWER);
    System.setProperty("sun.net.httpserver.maxRspTime", SECONDS_FOR_A_REQUEST_AND_ITS_ANSWER);
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var page = new MailboxPage(HttpServer.create(address, 0), folder);
      page.server.createContext("/", page::answer);
      page.server.setExecutor(page.threads);
      page.server.start();
      return page;
    } catch (IOException denied) {
      throw new StartFailure(
          "the mailbox page can't have port %d: %s".formatted(port, denied.getMessage()), denied);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      answerFor(exchange).sendTo(exchange);
    } catch (RuntimeException | IOException failed) {
      LOG.log(Level.WARNING, "mailbox page failed", failed);
      throw failed;
    }
  }

  /** A name other than this machine's own points to a page elsewhere that wants to read along. */
  private Answer answerFor(HttpExchange exchange) throws IOException {
    var host = exchange.getRequestHeaders().getFirst("Host");
    if (host == null || !host.matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?")) {
      return Answer.text(NOT_FOUND, "This mailbox is for people on this machine alone.");
    }
    return routes.answer(exchange.getRequestURI().getPath());
  }

  /** Closes the page. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
