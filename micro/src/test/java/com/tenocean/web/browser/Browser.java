package com.tenocean.web.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;

/** One Chromium for all tests of a thread; every visit has cookies of its own. */
public final class Browser implements AutoCloseable {
  /** How long a page takes is a matter of how busy the machine is; this ends what never comes. */
  private static final double LIMIT_MILLIS = 120_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(LIMIT_MILLIS);
  }

  private final Playwright playwright = Chromium.playwright();
  private final com.microsoft.playwright.Browser chromium;

  Browser(Chromium.Build build) {
    chromium = Chromium.launch(build, playwright);
  }

  /** A new visitor at a screen; closes with {@link Visit#close()}. */
  public Visit visit(URI portal, Screen screen) {
    var options =
        new NewContextOptions()
            .setBaseURL(portal.toString())
            .setViewportSize(screen.width(), screen.height())
            .setColorScheme(screen.scheme())
            .setLocale(screen.language())
            .setJavaScriptEnabled(screen.scripts())
            .setReducedMotion(ReducedMotion.REDUCE);
    var context = chromium.newContext(options);
    context.setDefaultTimeout(LIMIT_MILLIS);
    return new Visit(context, screen);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
