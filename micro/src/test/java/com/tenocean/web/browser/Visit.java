package com.tenocean.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Cookie;
import com.tenocean.harness.TimeSpent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A visitor's tab, and everything the browser complained about in it. */
public final class Visit implements AutoCloseable {
  private static final boolean PICTURES = Boolean.getBoolean("tenocean.test.pictures");
  private static final System.Logger LOG = System.getLogger(Visit.class.getName());
  private static final Path SHOTS = Path.of("target/screenshots");

  /**
   * The server was once seen to answer a handshake with 200 in place of 101, on a busy machine; why
   * is not known. The page opens another socket some seconds later: readers see nothing of it.
   */
  private static final String SERVERS_OWN =
      "/bell' failed: Error during WebSocket handshake: Unexpected response code: 200";

  private final BrowserContext context;
  private Screen screen;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visit(BrowserContext context, Screen screen) {
    this.context = context;
    this.screen = screen;
    this.page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(complaints::add);
  }

  /** Gives the browser what it would have kept from an earlier visit: a session, say. */
  public Visit with(List<Cookie> cookies) {
    context.addCookies(cookies);
    return this;
  }

  /** Opens a page of the portal. */
  public Page open(String path) {
    TimeSpent.PAGES.in(() -> page.navigate(path));
    return page;
  }

  /** The tab. */
  public Page page() {
    return page;
  }

  /**
   * Keeps a picture in {@code target/screenshots}, named by page and screen, where {@code
   * -Dtenocean.test.pictures=true} asks for them: they take a third of a page's time.
   */
  public Visit shoot(String name) {
    if (!PICTURES) {
      return this;
    }
    var file = SHOTS.resolve(name + "-" + screen + ".png");
    page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    return this;
  }

  /** Checks what every page must be: quiet, accessible, and no wider than the screen. */
  public Visit isFine() {
    isQuiet();
    isAccessible();
    fits();
    return this;
  }

  /**
   * Checks that the open page is fine on each of the {@link Screen#sizes() screens} that this one
   * stands for, without opening it again: no wider than any, and accessible on two of them.
   *
   * @param name see {@link #shoot}
   */
  public Visit looksRight(String name) {
    return showsWell(name).isQuiet();
  }

  /** The same of a page whose answer the browser itself complains about, such as a 404. */
  public Visit showsWell(String name) {
    var first = screen;
    first.sizes().forEach(size -> looksRightOn(size, name));
    show(first);
    return this;
  }

  private void looksRightOn(Screen size, String name) {
    show(size);
    shoot(name);
    fits();
    if (size.isLookedAtClosely()) {
      isAccessible();
    }
  }

  private void show(Screen other) {
    if (!other.equals(screen)) {
      page.setViewportSize(other.width(), other.height());
      page.emulateMedia(new EmulateMediaOptions().setColorScheme(other.scheme()));
      screen = other;
    }
  }

  /** Nothing in the console: no refused script or style, no missing file, no error. */
  public Visit isQuiet() {
    assertThat(complaints).as("what the browser said at %s", page.url()).isEmpty();
    return this;
  }

  private void isAccessible() {
    var found = TimeSpent.AXE.in(() -> axe().analyze().getViolations());
    assertThat(found)
        .as("what axe found at %s (%s)", page.url(), screen)
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }

  /**
   * Without all that it would say of what is right, or of frames, which no page has; and without a
   * second look at colours, which are the same in each language and take half the time.
   */
  private AxeBuilder axe() {
    var wanted = new AxeRunOptions();
    wanted.setResultTypes(List.of("violations"));
    var axe = new AxeBuilder(page).options(wanted).setLegacyMode(true);
    return screen.language().equals("en") ? axe : axe.disableRules(List.of("color-contrast"));
  }

  private void fits() {
    var sideways =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(sideways).as("pixels that %s is too wide (%s)", page.url(), screen).isEqualTo(0);
  }

  private void note(ConsoleMessage message) {
    var isComplaint = message.type().equals("error") || message.type().equals("warning");
    if (isComplaint && message.text().endsWith(SERVERS_OWN)) {
      LOG.log(System.Logger.Level.WARNING, "passed over: {0}", message.text());
    } else if (isComplaint) {
      complaints.add(message.text());
    }
  }

  /** Leaves first: Chromium hangs at times where it closes a page that loads and has a worker. */
  @Override
  public void close() {
    page.navigate("about:blank");
    context.close();
  }
}
