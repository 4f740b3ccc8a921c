package com.tenocean.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * What people read, in the language of the request. One bundle per feature, {@code
 * com/tenocean/web/i18n/<feature>.properties}: a page says {@code #{text.register.title}}, or
 * {@code #{text.format('register.sentTo', address)}} where the text has places to fill.
 */
@Named("text")
@RequestScoped
public class Text extends AbstractMap<String, ResourceBundle> {
  private static final String PACKAGE = "com.tenocean.web.i18n.";
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @Inject Languages languages;
  @Inject HttpServletRequest request;

  /** The bundle of a feature. */
  @Override
  public ResourceBundle get(Object feature) {
    return bundle((String) feature, locale());
  }

  /** The text under {@code feature.key}. */
  public String of(String name) {
    return in(locale(), name);
  }

  /** The text under {@code feature.key} with its places ({@code {0}}, …) filled. */
  public String format(String name, Object... values) {
    return new MessageFormat(of(name), locale()).format(values);
  }

  /** The language of the request. */
  public Locale locale() {
    return languages.of(request);
  }

  private static ResourceBundle bundle(String feature, Locale locale) {
    return ResourceBundle.getBundle(PACKAGE + feature, locale, Text.class.getClassLoader(), EXACT);
  }

  /** The text under {@code feature.key} in a given language. */
  public static String in(Locale language, String name) {
    return bundle(feature(name), language).getString(key(name));
  }

  private static String feature(String name) {
    return name.substring(0, dot(name));
  }

  private static String key(String name) {
    return name.substring(dot(name) + 1);
  }

  private static int dot(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      throw new MissingResourceException(
          "A text is named feature.key, not " + name, Text.class.getName(), name);
    }
    return dot;
  }

  @Override
  public Set<Entry<String, ResourceBundle>> entrySet() {
    throw new UnsupportedOperationException("Texts are asked for by feature");
  }
}
