package com.tenocean.micro;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out about ports before the parts that want them do, because they complain at length. */
public final class Ports {
  private Ports() {}

  /**
   * Makes sure that a port can be had.
   *
   * @param key the setting that chooses another one
   */
  public static void mustBeFree(int port, String key) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException taken) {
      throw new StartFailure(
          "port %d can't be used (%s); choose another one with -D%s=..."
              .formatted(port, taken.getMessage(), key),
          taken);
    }
  }

  /**
   * Makes sure that two settings don't ask for one port.
   *
   * @param key the setting that asks for the port
   * @param otherKey the setting that asks for the other one
   */
  public static void mustDiffer(int port, String key, int other, String otherKey) {
    if (port == other) {
      throw new StartFailure(
          "port %d can't be both %s and %s; choose another one for one of them"
              .formatted(port, otherKey, key));
    }
  }

  /** Makes sure that somebody listens, after the server was told to: it logs its failures alone. */
  public static void mustBeTaken(int port) {
    if (isFree(port)) {
      throw new StartFailure("the application server does not listen at port " + port);
    }
  }

  /** Whether nobody listens at a port of the loopback address. */
  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /** A port of the loopback address that nobody uses now. */
  public static int anyFree() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new StartFailure("no free port is left on this machine", none);
    }
  }
}
