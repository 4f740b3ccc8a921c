package com.tenocean.harness;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * The portal under test for Arquillian. Payara's own adapter reads what was deployed off the
 * server's output while that is still being written, and so sometimes finds nothing on a busy
 * machine; here the test asks the portal itself whether it is there.
 */
public class PortalContainer implements DeployableContainer<NoConfiguration> {
  private static final String TEST_SERVLET = "ArquillianServletRunnerEE9";

  /** What is around the portal, and is gone through after each test; there is one in a run. */
  private static Surroundings surroundings;

  @Override
  public Class<NoConfiguration> getConfigurationClass() {
    return NoConfiguration.class;
  }

  @Override
  public ProtocolDescription getDefaultProtocol() {
    return new ProtocolDescription("Servlet 6.0");
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) {
    surroundings = Surroundings.start("inside");
    var war = surroundings.home().resolve("portal.war");
    archive.as(ZipExporter.class).exportTo(war.toFile(), true);
    surroundings.startPortal(war);
    return new ProtocolMetaData()
        .addContext(
            new HTTPContext("localhost", surroundings.httpPort())
                .add(new Servlet(TEST_SERVLET, "/")));
  }

  static Surroundings surroundings() {
    return surroundings;
  }

  @Override
  public void undeploy(Archive<?> archive) {
    // The process ends with the tests.
  }
}
