package com.tenocean.notification.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A mail relay on a real socket that does as it is told: each connection follows a script, those
 * after the last script say yes to everything. A script names the answer to one command; {@link
 * #GREETING} and {@link #CONTENT} count as commands, too.
 */
final class ScriptedSmtp implements AutoCloseable {
  /** What the relay says first. */
  static final String GREETING = "greeting";

  /** The message, when its final dot has come. */
  static final String CONTENT = ".";

  /** In place of an answer: the connection breaks. */
  static final String DROP = "drop";

  /** In place of an answer: nothing, for ever. */
  static final String HANG = "hang";

  /** In place of an answer: a byte, and another, and never the end of the line. */
  static final String TRICKLE = "trickle";

  private final ServerSocket server = new ServerSocket(0);
  private final ConcurrentLinkedDeque<Map<String, String>> scripts = new ConcurrentLinkedDeque<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicReference<String> next = new AtomicReference<>();

  @SafeVarargs
  ScriptedSmtp(Map<String, String>... scripts) throws IOException {
    this.scripts.addAll(List.of(scripts));
    start("scripted-smtp", this::serve);
  }

  ScriptedSmtp(String command, String reply) throws IOException {
    this(Map.of(command, reply));
  }

  int port() {
    return server.getLocalPort();
  }

  /** Every command that came, in order, over all connections. */
  List<String> commands() {
    return commands;
  }

  int connections() {
    return connections.size();
  }

  /** The messages whose final dot came and was not refused, whether or not that was said. */
  List<String> taken() {
    return taken;
  }

  /** Whatever it is, over whichever connection. */
  void nextCommandGets(String reply) {
    next.set(reply);
  }

  /** As a relay that is started anew does: those who were connected do not hear of it. */
  void dropAll() throws IOException {
    for (var connection : connections) {
      connection.close();
    }
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        connections.add(socket);
        var script = scripts.isEmpty() ? Map.<String, String>of() : scripts.poll();
        start("scripted-smtp-connection", () -> talk(socket, script));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket socket, Map<String, String> script) {
    try (socket) {
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      var goesOn = answer(socket, script.getOrDefault(GREETING, "220 scripted"));
      for (var line = in.readLine(); goesOn && line != null; line = in.readLine()) {
        commands.add(line);
        goesOn = line.equals("DATA") ? data(socket, script, in) : command(socket, script, line);
      }
    } catch (IOException gone) {
      return;
    }
  }

  private boolean command(Socket socket, Map<String, String> script, String line)
      throws IOException {
    var urgent = next.getAndSet(null);
    return answer(socket, urgent != null ? urgent : usual(script, line));
  }

  private static String usual(Map<String, String> script, String line) {
    return script.entrySet().stream()
        .filter(entry -> line.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(line.equals("QUIT") ? "221 bye" : "250 yes");
  }

  private boolean data(Socket socket, Map<String, String> script, BufferedReader in)
      throws IOException {
    if (!answer(socket, script.getOrDefault("DATA", "354 go on"))) {
      return false;
    }
    if (script.getOrDefault("DATA", "354").startsWith("5")) {
      return true;
    }
    var content = new StringBuilder();
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      content.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
    }
    var reply = script.getOrDefault(CONTENT, "250 taken");
    if (!reply.matches("[45].*")) {
      taken.add(content.toString());
    }
    return answer(socket, reply);
  }

  /**
   * @return whether the conversation goes on
   */
  private boolean answer(Socket socket, String reply) throws IOException {
    if (reply.equals(DROP)) {
      return false;
    }
    if (reply.equals(HANG)) {
      awaitEnd();
      return false;
    }
    if (reply.equals(TRICKLE)) {
      trickle(socket);
      return false;
    }
    socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return !reply.startsWith("421");
  }

  /** Until the other side has gone. */
  private static void trickle(Socket socket) throws IOException {
    while (true) {
      socket.getOutputStream().write('2');
      LockSupport.parkNanos(50_000_000);
    }
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void start(String name, Runnable work) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    end.countDown();
    server.close();
    dropAll();
  }
}
