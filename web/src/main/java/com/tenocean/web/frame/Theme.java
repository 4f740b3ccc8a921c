package com.tenocean.web.frame;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Light, dark, or like the device. */
public enum Theme {
  LIGHT("sun", "light"),
  DARK("moon", "dark"),
  DEVICE("device", "light dark");

  /** The cookie that keeps the choice. */
  static final String COOKIE = "theme";

  private final String icon;
  private final String scheme;

  Theme(String icon, String scheme) {
    this.icon = icon;
    this.scheme = scheme;
  }

  /** The theme of that name. */
  static Optional<Theme> named(String name) {
    return Arrays.stream(values()).filter(theme -> theme.getName().equals(name)).findFirst();
  }

  /** The name in cookies, style sheet and bundle. */
  public String getName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of the name in the {@code frame} bundle. */
  public String getKey() {
    return "theme." + getName();
  }

  /** The colour schemes that the browser may paint before the style sheet arrives. */
  public String getScheme() {
    return scheme;
  }

  /** The name of the icon. */
  public String getIcon() {
    return icon;
  }
}
