package com.tenocean.micro.server;

import com.tenocean.micro.Ports;
import com.tenocean.micro.StartFailure;
import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Payara Micro with the portal and its way to the broker, in this process. */
public final class PortalServer implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(PortalServer.class.getName());
  private static final int THREADS = 64;
  private static final int PATIENCE_MILLISECONDS = 75_000;

  /** So that a message-driven bean need not name the adapter, which is the only one. */
  private static final String ADAPTER_OF_MESSAGE_BEANS =
      "com.sun.enterprise.connectors.inbound.ramid";

  private static final String SERVER = "configs.config.server-config.";
  private static final String LISTENER =
      "network-config.network-listeners.network-listener.http-listener";
  private static final String HEALTH = "health";

  /** One machine needs no data grid, and nobody needs to know the server's release. */
  private static final List<String> SETTINGS =
      List.of(
          "hazelcast-config-specific-configuration.enabled=false",
          "ejb-container.ejb-timer-service.ejb-timer-service=Dummy",
          "network-config.protocols.protocol.http-listener.http.server-header=false",
          "network-config.protocols.protocol.http-listener.http.scheme-mapping=X-Forwarded-Proto",
          "network-config.protocols.protocol.http-listener.http.xpowered-by=false",
          // Until the portal is there the server would answer in its place: "UP", and 404.
          LISTENER + ".enabled=false",
          // Where several requests share a connection the limits of the listener would not hold.
          "network-config.protocols.protocol.http-listener.http.http2-enabled=false");

  private @Nullable PayaraMicroRuntime payara;

  /**
   * Starts the server and deploys the portal.
   *
   * @param http the ports
   * @param home an empty folder for the server's own files
   * @param logging the configuration of java.util.logging
   * @param deployments what to deploy
   */
  public void start(HttpPorts http, Path home, File logging, Deployments deployments) {
    var context = Thread.currentThread().getContextClassLoader();
    try {
      payara = boot(http, home, logging, deployments).bootStrap();
    } catch (BootstrapException broken) {
      throw broken.getCause() instanceof StartFailure known
          ? known
          : new StartFailure("the application server does not start", broken);
    } finally {
      Thread.currentThread().setContextClassLoader(context);
    }
  }

  private static PayaraMicroBoot boot(
      HttpPorts http, Path home, File logging, Deployments deployments) {
    System.setProperty(ADAPTER_OF_MESSAGE_BEANS, Deployments.ADAPTER);
    return unpacked(home)
        .setPrintLogo(false)
        .setHttpPort(http.portal())
        .setMaxHttpThreads(THREADS)
        .setRootDir(home.toFile())
        .setLogPropertiesFile(logging)
        .addLibrary(deployments.listener().toFile())
        .setPreBootHandler(PortalServer::configure)
        .setPostBootHandler(
            server -> {
              deployments.deploy(server);
              listen(server, http);
            });
  }

  private static PayaraMicroBoot unpacked(Path home) {
    PayaraMicro.setUpackedJarDir(home.toFile());
    try {
      return PayaraMicro.getInstance().setNoCluster(true);
    } catch (NullPointerException none) { // what Payara is that could not unpack itself
      throw new StartFailure("the application server can't be unpacked to " + home, none);
    }
  }

  private static void configure(AdminCommandRunner server) {
    SETTINGS.forEach(setting -> Deployments.run(server, "set", SERVER + setting));
  }

  private static void listen(AdminCommandRunner server, HttpPorts http) {
    Ports.mustBeFree(http.portal(), "tenocean.http.port");
    Deployments.run(server, "set", SERVER + LISTENER + ".enabled=true");
    Ports.mustBeTaken(http.portal());
    http.health().ifPresent(port -> listenForHealth(server, port));
  }

  /**
   * Threads of its own: it answers, too, while all others wait for a database that stands still.
   */
  private static void listenForHealth(AdminCommandRunner server, int port) {
    Deployments.run(
        server, "create-threadpool", "--minthreadpoolsize=1", "--maxthreadpoolsize=4", HEALTH);
    Deployments.run(server, "create-protocol", HEALTH);
    Deployments.run(server, "create-http", "--default-virtual-server=server", HEALTH);
    Deployments.run(
        server,
        "set",
        SERVER + "network-config.protocols.protocol." + HEALTH + ".http.http2-enabled=false");
    Deployments.run(
        server,
        "create-network-listener",
        "--address=127.0.0.1",
        "--listenerport=" + port,
        "--protocol=" + HEALTH,
        "--threadpool=" + HEALTH,
        HEALTH);
    Ports.mustBeTaken(port);
  }

  /**
   * Stops taking requests and messages, and ends the portal. When the process ends, the server's
   * own shutdown hook does the same at the same time, also after a start that failed; then this
   * waits for it, because the portal needs its database and its broker until the end.
   */
  @Override
  public void close() throws InterruptedException {
    if (payara != null) {
      shutDown(payara);
    }
    var hook = ownHook();
    if (hook.isPresent()) {
      hook.get().join(PATIENCE_MILLISECONDS);
    }
  }

  private static void shutDown(PayaraMicroRuntime payara) {
    try {
      payara.shutdown();
    } catch (BootstrapException | IllegalStateException underWay) {
      LOG.log(Level.FINE, "the server stops already", underWay);
    }
  }

  /** Whether the server is still busy stopping, after {@link #close()} gave up on it. */
  public static boolean isStuck() {
    return ownHook().isPresent();
  }

  private static Optional<Thread> ownHook() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("Payara Micro Shutdown Hook"))
        .findAny();
  }
}
