package com.tenocean.web.browser;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import com.tenocean.harness.SystemPackages;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Chromium of the browser tests: one that is installed; else Playwright's own, which it
 * downloads; else the one of the machine's distribution, which {@link SystemPackages} installs. A
 * line of output says which it is.
 *
 * @param executable null for Playwright's own
 * @param source for people
 */
record Chromium(Build build, @Nullable Path executable, String source) {

  /** How much of a browser a test needs. */
  enum Build {
    /** The headless shell where there is one: a visit costs it a third of the work. */
    ANY(
        List.of("chromium-headless-shell", "chrome-headless-shell"),
        List.of("chromium-headless-shell", "chromium")),
    /** See {@link WholeChromium}. */
    WHOLE(List.of(), List.of("chromium"));

    private static final List<String> WHOLE_NAMES =
        List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private final List<String> shells;

    /** Of which the distribution has one. */
    private final List<String> packages;

    Build(List<String> shells, List<String> packages) {
      this.shells = shells;
      this.packages = packages;
    }

    private List<String> names() {
      return Stream.of(shells, WHOLE_NAMES).flatMap(List::stream).toList();
    }
  }

  private static final List<String> FLAGS =
      List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
  private static final int DOWNLOAD_MINUTES = 10;

  private static final Map<Build, Chromium> CHOSEN = new EnumMap<>(Build.class);

  /** Without a browser: those that there are is decided here. */
  static Playwright playwright() {
    return Playwright.create(
        new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  static com.microsoft.playwright.Browser launch(Build build, Playwright playwright) {
    return choose(build).start(playwright);
  }

  private static synchronized Chromium choose(Build build) {
    return CHOSEN.computeIfAbsent(build, Chromium::find);
  }

  private static Chromium find(Build build) {
    var found =
        installed(build, "installed")
            .or(() -> downloaded(build))
            .or(() -> fromPackage(build))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The browser tests need Chromium; there is none, and Playwright could"
                            + " not download its own: "
                            + SystemPackages.advice(Build.WHOLE.packages)));
    System.out.println("Browser tests use " + found.source);
    return found;
  }

  /** The name alone may be that of a stub, which leads to a shop. */
  private static Optional<Chromium> installed(Build build, String how) {
    return SystemPackages.find(build.names())
        .filter(file -> SystemPackages.run(1, List.of(file.toString(), "--version")))
        .map(file -> new Chromium(build, file, file + " (" + how + ")"));
  }

  private static Optional<Chromium> downloaded(Build build) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var download = List.of(java, "-cp", classes, CLI.class.getName(), "install", "chromium");
    var chromium = new Chromium(build, null, "Chromium as Playwright downloads it");
    return SystemPackages.run(DOWNLOAD_MINUTES, download) && chromium.starts()
        ? Optional.of(chromium)
        : Optional.empty();
  }

  private static Optional<Chromium> fromPackage(Build build) {
    return build.packages.stream().map(List::of).anyMatch(SystemPackages::install)
        ? installed(build, "just installed by the package manager")
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
    } else if (build == Build.WHOLE) {
      options.setChannel("chromium"); // Playwright's shell, else
    }
    return playwright.chromium().launch(options);
  }
}
