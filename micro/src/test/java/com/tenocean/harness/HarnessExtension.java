package com.tenocean.harness;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Gives Arquillian its container, and has it tidy up. */
public class HarnessExtension implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.service(DeployableContainer.class, PortalContainer.class);
    builder.observer(SteppingDown.class);
  }
}
