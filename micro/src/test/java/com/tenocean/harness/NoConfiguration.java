package com.tenocean.harness;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** The container under test is configured by the harness alone. */
public class NoConfiguration implements ContainerConfiguration {

  @Override
  public void validate() {
    // There is nothing that could be wrong.
  }
}
