package com.tenocean.web.browser;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import com.tenocean.harness.SystemPackages;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Chromium of the browser tests: one that is installed; else Playwright's own, which it
 * downloads; else the one of the machine's distribution, which {@link SystemPackages} installs. A
 * line of output says which it is.
 *
 * @param executable null for Playwright's own
 * @param source for people
 */
record Chromium(@Nullable Path executable, String source) {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final List<String> PACKAGES = List.of("chromium");
  private static final List<String> FLAGS =
      List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
  private static final int DOWNLOAD_MINUTES = 10;

  private static @Nullable Chromium chosen;

  /** Without a browser: those that there are is decided here. */
  static Playwright playwright() {
    return Playwright.create(
        new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  static com.microsoft.playwright.Browser launch(Playwright playwright) {
    return choose().start(playwright);
  }

  private static synchronized Chromium choose() {
    if (chosen == null) {
      chosen =
          installed("installed")
              .or(Chromium::downloaded)
              .or(Chromium::fromPackage)
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "The browser tests need Chromium; there is none, and Playwright could"
                              + " not download its own: "
                              + SystemPackages.advice(PACKAGES)));
      System.out.println("The browser tests use " + chosen.source);
    }
    return chosen;
  }

  /** The name alone may be that of a stub, which leads to a shop. */
  private static Optional<Chromium> installed(String how) {
    return SystemPackages.find(NAMES)
        .filter(file -> SystemPackages.run(1, List.of(file.toString(), "--version")))
        .map(file -> new Chromium(file, file + " (" + how + ")"));
  }

  private static Optional<Chromium> downloaded() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var download = List.of(java, "-cp", classes, CLI.class.getName(), "install", "chromium");
    var chromium = new Chromium(null, "Chromium as Playwright downloads it");
    return SystemPackages.run(DOWNLOAD_MINUTES, download) && chromium.starts()
        ? Optional.of(chromium)
        : Optional.empty();
  }

  private static Optional<Chromium> fromPackage() {
    return SystemPackages.install(PACKAGES)
        ? installed("just installed by the package manager")
        : Optional.empty();
  }

  /** A downloaded one does not where the machine lacks a library. */
  private boolean starts() {
    try (var playwright = playwright();
        var browser = start(playwright)) {
      return browser.isConnected();
    } catch (PlaywrightException e) {
      return false;
    }
  }

  private com.microsoft.playwright.Browser start(Playwright playwright) {
    var options = new LaunchOptions().setArgs(FLAGS);
    if (executable != null) {
      options.setExecutablePath(executable);
    }
    return playwright.chromium().launch(options);
  }
}
