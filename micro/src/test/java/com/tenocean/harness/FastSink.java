package com.tenocean.harness;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Takes mail as fast as anything can, and forgets it: for measurements in which the mail server
 * must not count. A thread for each connection; it reads lines and nothing more.
 */
final class FastSink implements AutoCloseable {
  private static final int BACKLOG = 64;
  private static final int BUFFER = 64 * 1024;
  private final ServerSocket server;

  private FastSink(ServerSocket server) {
    this.server = server;
  }

  static FastSink start() {
    try {
      var sink = new FastSink(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
      start("fast-sink", sink::serve);
      return sink;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        socket.setTcpNoDelay(true);
        start("fast-sink-connection", () -> talk(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void talk(Socket socket) {
    try (socket) {
      var in = new BufferedInputStream(socket.getInputStream(), BUFFER);
      var out = socket.getOutputStream();
      say(out, "220 sink");
      for (int first = command(in); first >= 0; first = command(in)) {
        switch (first) {
          case 'D' -> {
            say(out, "354 go on");
            skipContent(in);
            say(out, "250 taken");
          }
          case 'Q' -> {
            say(out, "221 bye");
            return;
          }
          default -> say(out, "250 yes");
        }
      }
    } catch (IOException gone) {
      return;
    }
  }

  /**
   * @return the command's first letter, which tells those apart that mail is sent with; -1 at the
   *     end
   */
  private static int command(InputStream in) throws IOException {
    int first = in.read();
    for (int sign = first; sign >= 0 && sign != '\n'; sign = in.read()) {}
    return first;
  }

  private static void skipContent(InputStream in) throws IOException {
    int matched = 2; // as after an end of line
    var end = "\r\n.\r\n";
    for (int sign = in.read(); sign >= 0; sign = in.read()) {
      if (sign == end.charAt(matched)) {
        matched++;
      } else {
        matched = sign == '\r' ? 1 : 0;
      }
      if (matched == end.length()) {
        return;
      }
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void start(String name, Runnable work) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
