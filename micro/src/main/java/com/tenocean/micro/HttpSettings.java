package com.tenocean.micro;

import com.tenocean.micro.server.HttpPorts;
import java.util.Optional;

/** Where the portal listens, and how many it lets wait. */
final class HttpSettings {
  private static final String PORT_KEY = "tenocean.http.port";
  private static final int PORT = 8080;
  private static final String HEALTH_PORT_KEY = "tenocean.health.port";

  /** As the listener reads it, in the same process but from system properties alone. */
  private static final String CLIENT_HEADER_KEY = "tenocean.proxy.client-header";

  private HttpSettings() {}

  /** Checks all of them, and says them where the portal and its listener look. */
  static HttpPorts apply() {
    var port = Settings.port(PORT_KEY, PORT);
    Ports.mustBeFree(port, PORT_KEY);
    Settings.offer("tenocean.base-url", "http://localhost:" + port);
    limit("tenocean.http.connections", 1_000);
    limit("tenocean.http.connections-per-address", 64);
    Settings.find(CLIENT_HEADER_KEY).ifPresent(name -> System.setProperty(CLIENT_HEADER_KEY, name));
    return new HttpPorts(port, healthPort(port));
  }

  private static Optional<Integer> healthPort(int httpPort) {
    if (!Settings.has(HEALTH_PORT_KEY)) {
      return Optional.empty();
    }
    var port = Settings.port(HEALTH_PORT_KEY, 0);
    Ports.mustDiffer(port, HEALTH_PORT_KEY, httpPort, PORT_KEY);
    Ports.mustBeFree(port, HEALTH_PORT_KEY);
    return Optional.of(port);
  }

  private static void limit(String key, int otherwise) {
    System.setProperty(key, String.valueOf(Settings.count(key, otherwise)));
  }
}
