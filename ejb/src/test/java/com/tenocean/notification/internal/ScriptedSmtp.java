package com.tenocean.notification.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail relay that answers one command as it is told to, and every other one with yes. */
final class ScriptedSmtp implements AutoCloseable {
  private final ServerSocket server;
  private final String command;
  private final String reply;

  ScriptedSmtp(String command, String reply) throws IOException {
    this.server = new ServerSocket(0);
    this.command = command;
    this.reply = reply;
    var thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    try (var socket = server.accept()) {
      talk(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void talk(Socket socket) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    say(socket, "220 scripted");
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      say(socket, line.startsWith(command) ? reply : "250 yes");
    }
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
