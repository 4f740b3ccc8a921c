package com.tenocean.micro.broker;

import com.tenocean.micro.Ports;
import com.tenocean.micro.StartFailure;
import com.tenocean.micro.SupervisedPart;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
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
public final class EmbeddedBroker implements SupervisedPart {
  private static final Logger LOG = Logger.getLogger(EmbeddedBroker.class.getName());

  static final String USER = "portal";
  private static final String ACCEPTOR = "portal";

  private final Path home;
  private final String password;
  private final String url;
  private volatile ActiveMQServer server;

  private EmbeddedBroker(Path home, String password, String url) {
    this.home = home;
    this.password = password;
    this.url = url;
    this.server = started();
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
    return new EmbeddedBroker(home, password, "tcp://localhost:" + port);
  }

  private ActiveMQServer started() {
    ActiveMQServer fresh = null;
    try {
      fresh = new ActiveMQServerImpl(configuration(), security(password));
      fresh.start();
      if (!fresh.isActive()) {
        throw failure("the log says why", null);
      }
      if (!fresh.getRemotingService().getAcceptor(ACCEPTOR).isStarted()) {
        throw failure("it can't listen at " + url, null);
      }
      return fresh;
    } catch (StartFailure known) {
      stopQuietly(fresh);
      throw known;
    } catch (Exception broken) { // the server declares no less
      stopQuietly(fresh);
      throw failure(broken.getMessage(), broken);
    }
  }

  /** One that did not start may hold its files still, and the next one would wait for them. */
  private static void stopQuietly(@Nullable ActiveMQServer halfStarted) {
    try {
      if (halfStarted != null) {
        halfStarted.stop();
      }
    } catch (Exception broken) { // the server declares no less
      LOG.log(Level.FINE, "a broker that did not start does not stop either", broken);
    }
  }

  /** Nothing is lost with its messages: the database holds what they are about. */
  private StartFailure failure(String why, @Nullable Exception cause) {
    return new StartFailure(
        "the broker in %s does not start: %s; if the folder is damaged, delete it: the portal sends what is due anew"
            .formatted(home, why),
        cause);
  }

  private Configuration configuration() throws Exception {
    try (var file = EmbeddedBroker.class.getResourceAsStream("/broker.xml")) {
      var configuration = new FileConfigurationParser().parseMainConfig(file);
      configuration.clearAcceptorConfigurations();
      return configuration
          .addAcceptorConfiguration(ACCEPTOR, url + "?protocols=CORE")
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

  @Override
  public String name() {
    return "broker";
  }

  /** It ends by itself when its disk fails it, such as by being full. */
  @Override
  public boolean hasEnded() {
    return server.getState() == ActiveMQServer.SERVER_STATE.STOPPED;
  }

  @Override
  public void restart() {
    server = started();
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
