package com.tenocean.harness;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The portal that a test asks, and the parts around it, by their settings: {@code tenocean.*} as
 * the portal's own configuration has them. Inside of a portal they are those of its process.
 */
public final class PortalUnderTest {
  /** Inherited, for tests start threads that ask the same portal. */
  private static final ThreadLocal<@Nullable Map<String, String>> OF_THREAD =
      new InheritableThreadLocal<>();

  private PortalUnderTest() {}

  /** What the tests of this thread ask from now on. */
  static void is(Map<String, String> settings) {
    OF_THREAD.set(settings);
  }

  /** The value of a key; null if there is none. */
  public static @Nullable String setting(String key) {
    var settings = OF_THREAD.get();
    return settings == null ? System.getProperty(key) : settings.get(key);
  }
}
