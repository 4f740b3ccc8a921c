package com.tenocean.micro.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Connections on which next to nothing happens. */
final class SlowSenders implements AutoCloseable {
  private static final int SMALLEST_WINDOW = 1;

  /** RFC 7540, section 3.2. */
  static final String OFFER =
      "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n";

  /** None that the system might give to a server that another test starts. */
  private static int nextPort = 10_000;

  private final List<Socket> sockets = new ArrayList<>();
  private final Way way;

  /** What a sender says at first, and then now and again. */
  enum Way {
    NOTHING("", ""),
    HALF_A_HEADER("GET /login HTTP/1.1\r\nHost: localhost\r\nX-A:", "a"),
    HALF_A_FORM(form("/login", 100_000) + "x=", ""),
    A_FORM_BIT_BY_BIT(form("/login", 100_000) + "x=", "y"),
    HALF_AN_EVENT(form("/e/some-key", 100_000) + "[", " "),
    HALF_AN_EVENT_OFFERING_HTTP2(
        form("/e/some-key", 100_000).replace("Content-Type", OFFER + "Content-Type") + "[", " "),
    HALF_A_HUGE_FILE(
        form("/unsubscribe", 40_000_000)
                .replace("application/x-www-form-urlencoded", "multipart/form-data; boundary=x")
            + "--x\r\n",
        ""),
    /** Half a megabyte. */
    READS_NOTHING(
        "GET /jakarta.faces.resource/components.js.xhtml?ln=primefaces HTTP/1.1\r\n"
            + "Host: localhost\r\n\r\n",
        "");

    private final String beginning;
    private final String more;

    Way(String beginning, String more) {
      this.beginning = beginning;
      this.more = more;
    }

    /** Whether the portal owes them something, not they to the portal. */
    boolean isServed() {
      return this == READS_NOTHING || this == HALF_A_HUGE_FILE;
    }

    private static String form(String path, int length) {
      return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\nContent-Type: %s\r\n\r\n"
          .formatted(path, length, "application/x-www-form-urlencoded");
    }
  }

  private SlowSenders(Way way) {
    this.way = way;
  }

  /**
   * @param server the address of the portal, or of what stands in front of it
   */
  static SlowSenders fromOneAddress(URI server, Way way, int number) throws IOException {
    var senders = new SlowSenders(way);
    for (int i = 0; i < number; i++) {
      senders.open(server, InetAddress.getByName("127.0.0.1"));
    }
    return senders;
  }

  static SlowSenders fromManyAddresses(URI server, Way way, int number) throws IOException {
    var senders = new SlowSenders(way);
    for (int i = 0; i < number; i++) {
      senders.open(server, InetAddress.getByName("127.0." + (1 + i / 250) + "." + (1 + i % 250)));
    }
    return senders;
  }

  private void open(URI server, InetAddress from) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(SMALLEST_WINDOW);
    bind(socket, from);
    socket.connect(new InetSocketAddress("localhost", server.getPort()));
    socket.getOutputStream().write(way.beginning.getBytes(US_ASCII));
    sockets.add(socket);
  }

  private static void bind(Socket socket, InetAddress from) throws IOException {
    while (!socket.isBound()) {
      try {
        socket.bind(new InetSocketAddress(from, nextPort++));
      } catch (BindException taken) {
        // the next one, then
      }
    }
  }

  /** How many the portal has neither shut nor answered. */
  int open() throws IOException {
    int open = 0;
    for (int i = 0; i < sockets.size(); i++) {
      open += isOpen(i) ? 1 : 0;
    }
    return open;
  }

  /** Whether the portal has neither shut nor answered one, counted from 0. */
  boolean isOpen(int number) throws IOException {
    var socket = sockets.get(number);
    socket.setSoTimeout(1);
    try {
      socket.getInputStream().read();
      return false;
    } catch (SocketTimeoutException stillOpen) {
      return true;
    } catch (SocketException reset) {
      return false;
    }
  }

  /** Each says a little more; some have been shut meanwhile. */
  void goOn() {
    for (var socket : sockets) {
      try {
        socket.getOutputStream().write(way.more.getBytes(US_ASCII));
      } catch (IOException shut) {
        // as it should
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
  }
}
