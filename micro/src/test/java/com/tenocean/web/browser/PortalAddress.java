package com.tenocean.web.browser;

import com.tenocean.harness.PortalUnderTest;
import java.net.URI;

/** Where the portal under test answers: at the address it was given itself. */
public final class PortalAddress {
  private PortalAddress() {}

  /** The address, with no slash at its end. */
  public static URI get() {
    return URI.create(PortalUnderTest.setting("tenocean.base-url"));
  }
}
