package com.tenocean.web.language;

import com.tenocean.web.visit.Cookies;
import com.tenocean.web.visit.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which languages the portal speaks, and which of them a request is answered in: the signed-in
 * person's choice, else the one picked on this device, else the browser's wish, else the
 * association's own.
 */
@ApplicationScoped
public class Languages {
  /** The cookie that keeps what was picked on this device, as a BCP 47 tag. */
  public static final String COOKIE = "language";

  private static final String DECIDED = Languages.class.getName();
  private static final List<Locale> SPOKEN =
      List.of(Locale.ENGLISH, new Locale("es"), Locale.SIMPLIFIED_CHINESE);

  @Inject
  @ConfigProperty(name = "tenocean.association.locale", defaultValue = "en")
  String associationLocale;

  /** The languages in the order in which people are offered them. */
  public List<Locale> spoken() {
    return SPOKEN;
  }

  /** The spoken language that a BCP 47 tag means; any Chinese is answered in Simplified Chinese. */
  public Optional<Locale> named(String tag) {
    return named(Locale.forLanguageTag(tag));
  }

  private Optional<Locale> named(Locale wanted) {
    return SPOKEN.stream().filter(l -> l.getLanguage().equals(wanted.getLanguage())).findFirst();
  }

  /** The language of the answer to this request, decided once. */
  public Locale of(HttpServletRequest request) {
    if (!(request.getAttribute(DECIDED) instanceof Locale)) {
      request.setAttribute(DECIDED, decide(request));
    }
    return (Locale) request.getAttribute(DECIDED);
  }

  private Locale decide(HttpServletRequest request) {
    return SignedIn.of(request)
        .flatMap(person -> named(person.languageTag()))
        .or(() -> Cookies.value(request, COOKIE).flatMap(this::named))
        .or(() -> wishOf(request))
        .or(() -> named(associationLocale))
        .orElse(Locale.ENGLISH);
  }

  private Optional<Locale> wishOf(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Optional.empty();
    }
    return Collections.list(request.getLocales()).stream()
        .flatMap(wish -> named(wish).stream())
        .findFirst();
  }
}
