package com.tenocean.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Payara Micro in a process of its own, with the portal under test in it. Payara's own adapter for
 * Arquillian reads what was deployed off the server's output while that is still being written, and
 * so sometimes finds nothing on a busy machine; here the test asks the portal itself whether it is
 * there.
 */
public class PortalContainer implements DeployableContainer<NoConfiguration> {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String TEST_SERVLET = "ArquillianServletRunnerEE9";

  private Process server;

  @Override
  public Class<NoConfiguration> getConfigurationClass() {
    return NoConfiguration.class;
  }

  @Override
  public ProtocolDescription getDefaultProtocol() {
    return new ProtocolDescription("Servlet 6.0");
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> portal) throws DeploymentException {
    var war = Surroundings.home().resolve("portal.war");
    portal.as(ZipExporter.class).exportTo(war.toFile(), true);
    try {
      server = launch(war);
      Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(500))
          .until(() -> !server.isAlive() || Surroundings.isOpen());
    } catch (IOException | ConditionTimeoutException e) {
      throw new DeploymentException("the portal did not start, see " + log(), e);
    }
    if (!server.isAlive()) {
      throw new DeploymentException("the portal stopped at its start, see " + log());
    }
    return new ProtocolMetaData()
        .addContext(
            new HTTPContext("localhost", Surroundings.httpPort())
                .add(new Servlet(TEST_SERVLET, "/")));
  }

  private static Process launch(Path war) throws IOException {
    var target = Path.of("target").toAbsolutePath();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    System.getProperties().stringPropertyNames().stream()
        .filter(key -> key.startsWith("tenocean.") || key.startsWith("com.sun.enterprise."))
        .forEach(key -> command.add("-D%s=%s".formatted(key, System.getProperty(key))));
    command.addAll(
        List.of(
            "-jar",
            target.resolve("payara-micro.jar").toString(),
            "--port",
            Integer.toString(Surroundings.httpPort()),
            "--maxHttpThreads",
            "64",
            "--nocluster",
            "--rootDir",
            Surroundings.home().resolve("payara").toString(),
            "--postbootcommandfile",
            target.resolve("test-classes/resources.asadmin").toString(),
            "--deploy",
            war.toString(),
            "--contextRoot",
            "/"));
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log()).start();
  }

  private static File log() {
    return Surroundings.home().resolve("portal.log").toFile();
  }

  @Override
  public void undeploy(Archive<?> portal) {
    if (server != null) {
      server.destroy();
    }
  }
}
