package com.tenocean.notification;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of a feature's mails: the bundle {@code mail.properties} in the package of a class, in
 * one language. Its values are {@link MessageFormat} patterns, so an apostrophe is written twice.
 */
public final class MailTexts {
  private final ResourceBundle bundle;

  private MailTexts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** The bundle that stands beside {@code template}; English where a language is not spoken. */
  public static MailTexts beside(Class<?> template, Locale locale) {
    return new MailTexts(
        ResourceBundle.getBundle(
            template.getPackageName() + ".mail",
            locale,
            template.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** The text of a key, with its placeholders filled. */
  public String of(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
  }
}
