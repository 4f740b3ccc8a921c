package com.tenocean.micro.broker;

import com.tenocean.micro.Ports;
import com.tenocean.micro.StartFailure;
import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.deployers.impl.FileConfigurationParser;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.jspecify.annotations.Nullable;

/**
 * An Artemis broker on the loopback address, with its journal on disk and the queues of {@code
 * jms-config/broker/broker.xml}: the same file that a stand-alone broker takes.
 */
public final class EmbeddedBroker implements AutoCloseable {
  static final String USER = "portal";

  private final ActiveMQServer server;
  private final String url;

  private EmbeddedBroker(ActiveMQServer server, String url) {
    this.server = server;
    this.url = url;
  }

  /** Starts the broker on any free port; see {@link #start(Path, int, String)}. */
  public static EmbeddedBroker start(Path home, String password) {
    return start(home, Ports.anyFree(), password);
  }

  /**
   * Starts the broker, with the messages of the last time if there are any.
   *
   * @param home the folder of its journal
   * @param port the port of the loopback address that it answers on
   * @param password the password of its only user, {@link #user()}
   */
  public static EmbeddedBroker start(Path home, int port, String password) {
    var url = "tcp://localhost:" + port;
    try {
      var server = new ActiveMQServerImpl(configuration(home, url), security(password));
      server.start();
      if (!server.isActive()) {
        throw failure(home, "the log says why", null);
      }
      return new EmbeddedBroker(server, url);
    } catch (StartFailure known) {
      throw known;
    } catch (Exception broken) { // the server declares no less
      throw failure(home, broken.getMessage(), broken);
    }
  }

  /** Nothing is lost with its messages: the database holds what they are about. */
  private static StartFailure failure(Path home, String why, @Nullable Exception cause) {
    return new StartFailure(
        "the broker in %s does not start: %s; if the folder is damaged, delete it: the portal sends what is due anew"
            .formatted(home, why),
        cause);
  }

  private static Configuration configuration(Path home, String url) throws Exception {
    try (var file = EmbeddedBroker.class.getResourceAsStream("/broker.xml")) {
      var configuration = new FileConfigurationParser().parseMainConfig(file);
      configuration.clearAcceptorConfigurations();
      return configuration
          .addAcceptorConfiguration("portal", url + "?protocols=CORE")
          .setBindingsDirectory(home.resolve("bindings").toString())
          .setJournalDirectory(home.resolve("journal").toString())
          .setLargeMessagesDirectory(home.resolve("large-messages").toString())
          .setPagingDirectory(home.resolve("paging").toString())
          .setNodeManagerLockDirectory(home.resolve("journal").toString())
          .setJMXManagementEnabled(false);
    }
  }

  private static ActiveMQJAASSecurityManager security(String password) {
    var accounts = new SecurityConfiguration();
    accounts.addUser(USER, password);
    accounts.addRole(USER, USER);
    return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), accounts);
  }

  /** Makes a durable queue that {@code broker.xml} does not name. */
  public void addQueue(String name) {
    try {
      server.createQueue(
          QueueConfiguration.of(name)
              .setRoutingType(RoutingType.ANYCAST)
              .setAutoCreateAddress(true),
          true);
    } catch (Exception refused) { // the server declares no less
      throw new IllegalStateException("the broker refused to make queue " + name, refused);
    }
  }

  /** The address as Artemis takes it. */
  public String url() {
    return url;
  }

  /** Its only user, who may send and receive but not make queues. */
  public String user() {
    return USER;
  }

  /** Stops the broker; durable messages stay in its journal. */
  @Override
  public void close() throws Exception {
    server.stop();
  }
}
