package com.tenocean.web.device;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to call a device until its owner gives it a name: browser and system, by the header that
 * browsers introduce themselves with. They all pretend to be others too, so who pretends most is
 * looked for first.
 */
final class DeviceGuess {
  private static final Map<String, String> BROWSERS =
      inOrder(
          "Edg", "Edge",
          "OPR/", "Opera",
          "SamsungBrowser", "Samsung Internet",
          "Firefox", "Firefox",
          "FxiOS", "Firefox",
          "CriOS", "Chrome",
          "Chrome", "Chrome",
          "Safari", "Safari");

  private static final Map<String, String> SYSTEMS =
      inOrder(
          "iPhone", "iPhone",
          "iPad", "iPad",
          "Android", "Android",
          "Windows", "Windows",
          "CrOS", "ChromeOS",
          "Macintosh", "Mac",
          "Linux", "Linux");

  private DeviceGuess() {}

  /** Empty if nothing is known of it. */
  static Optional<String> of(@Nullable String userAgent) {
    var introduced = userAgent == null ? "" : userAgent;
    var browser = first(BROWSERS, introduced);
    var system = first(SYSTEMS, introduced);
    return browser.isPresent() && system.isPresent()
        ? Optional.of(browser.get() + " · " + system.get())
        : browser.or(() -> system);
  }

  private static Optional<String> first(Map<String, String> known, String introduced) {
    return known.entrySet().stream()
        .filter(one -> introduced.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Map<String, String> inOrder(String... pairs) {
    var map = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
