package com.tenocean.web.browser;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Chromium on this machine, or has Playwright download it. */
final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final List<String> FLAGS =
      List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");

  private Chromium() {}

  static Playwright playwright() {
    var options = new CreateOptions();
    if (installed().isPresent()) {
      options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    }
    try {
      return Playwright.create(options);
    } catch (PlaywrightException e) {
      throw missing(e);
    }
  }

  static com.microsoft.playwright.Browser launch(Playwright playwright) {
    var options = new LaunchOptions().setArgs(FLAGS);
    installed().ifPresent(options::setExecutablePath);
    try {
      return playwright.chromium().launch(options);
    } catch (PlaywrightException e) {
      throw missing(e);
    }
  }

  private static Optional<Path> installed() {
    return Stream.concat(Stream.of("/usr/bin"), path())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<String> path() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
  }

  private static IllegalStateException missing(PlaywrightException cause) {
    return new IllegalStateException(
        "The browser tests need Chromium, and it could not be downloaded: install the package"
            + " \"chromium\" (Debian, Ubuntu: apt-get install chromium)",
        cause);
  }
}
