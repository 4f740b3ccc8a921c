package com.tenocean.web.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;

/** What a visitor looks at, and in which language. */
public record Screen(int width, ColorScheme scheme, String language, boolean scripts) {
  public static final Screen PHONE = new Screen(360, ColorScheme.LIGHT, "en", true);
  public static final Screen TABLET = new Screen(768, ColorScheme.LIGHT, "en", true);
  public static final Screen DESK = new Screen(1440, ColorScheme.LIGHT, "en", true);

  /** Phone, tablet and desk, light and dark. */
  public static Stream<Screen> all() {
    return Stream.of(PHONE, TABLET, DESK).flatMap(screen -> Stream.of(screen, screen.dark()));
  }

  /** A phone in Chinese, and the narrowest by night in Spanish, whose words are the longest. */
  public static Stream<Screen> inOtherLanguages() {
    return Stream.of(PHONE.in("zh-CN"), PHONE.wide(320).dark().in("es"));
  }

  /** One for each language: what a page is opened on, to be looked at {@link #sizes()}. */
  public static Stream<Screen> inEachLanguage() {
    return Stream.concat(Stream.of(PHONE), inOtherLanguages());
  }

  /** What becomes of it while a page is open: every size, light and dark; in English alone. */
  Stream<Screen> sizes() {
    return equals(PHONE) ? all() : Stream.of(this);
  }

  /** Whether axe looks too, which sees neither width nor words: once small, once dark. */
  boolean isLookedAtClosely() {
    return !language.equals("en") || !scripts || equals(PHONE) || equals(DESK.dark());
  }

  /** The same by night. */
  public Screen dark() {
    return new Screen(width, ColorScheme.DARK, language, scripts);
  }

  /** The same in another language. */
  public Screen in(String otherLanguage) {
    return new Screen(width, scheme, otherLanguage, scripts);
  }

  /** The same with scripts off. */
  public Screen withoutScripts() {
    return new Screen(width, scheme, language, false);
  }

  /** The same, as wide as this. */
  public Screen wide(int pixels) {
    return new Screen(pixels, scheme, language, scripts);
  }

  int height() {
    return 900;
  }

  @Override
  public String toString() {
    return width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + language;
  }
}
