package com.tenocean.web.browser;

import java.net.URI;

/** Where the portal under test answers. */
public final class PortalAddress {
  private static final String PROPERTY = "tenocean.test.url";

  private PortalAddress() {}

  /** The address, as the build gives it. */
  public static URI get() {
    var given = System.getProperty(PROPERTY);
    if (given == null) {
      throw new IllegalStateException(
          "Set " + PROPERTY + " to the address of a portal that carries the gallery");
    }
    return URI.create(given);
  }
}
