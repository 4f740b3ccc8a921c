package com.tenocean.web.frame;

import com.tenocean.web.language.Languages;
import com.tenocean.web.language.Text;
import com.tenocean.web.visit.Addresses;
import com.tenocean.web.visit.Cookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the template shows around every page. */
@Named
@RequestScoped
public class Frame {
  @Inject HttpServletRequest request;
  @Inject Languages languages;

  @Inject
  @ConfigProperty(name = "tenocean.association.name", defaultValue = "10 Ocean")
  String association;

  /** The association's name. */
  public String getAssociation() {
    return association;
  }

  /** The language of the page. */
  public Locale getLocale() {
    return languages.of(request);
  }

  /** The language of the page as the {@code lang} attribute wants it. */
  public String getLanguage() {
    return getLocale().toLanguageTag();
  }

  /** The languages to choose from. */
  public List<Locale> getLanguages() {
    return languages.spoken();
  }

  /** A language's name in itself. */
  public String nameOf(Locale language) {
    return Text.in(language, "frame.language.own");
  }

  /** The chosen theme; like the device's where none was chosen. */
  public Theme getTheme() {
    return Cookies.value(request, Theme.COOKIE).flatMap(Theme::named).orElse(Theme.DEVICE);
  }

  /** The themes to choose from. */
  public Theme[] getThemes() {
    return Theme.values();
  }

  /** Whether the rail is folded. */
  public boolean isFolded() {
    return Cookies.value(request, "rail").filter("folded"::equals).isPresent();
  }

  /**
   * The address of this page with its query, below the host: where a change of language returns.
   */
  public String getHere() {
    return Addresses.asked(request);
  }

  /** Whether this page is in a place. */
  public boolean isAt(Place place) {
    return place.holds(Addresses.path(request));
  }

  /** Whether this is the page at a path, which is given without the context path. */
  public boolean isOn(String path) {
    return Addresses.path(request).equals(path);
  }
}
