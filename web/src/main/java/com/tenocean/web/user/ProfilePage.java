package com.tenocean.web.user;

import com.tenocean.user.Home;
import com.tenocean.user.Profile;
import com.tenocean.user.ProfileService;
import com.tenocean.web.form.TypedName;
import com.tenocean.web.frame.Notices;
import com.tenocean.web.language.Languages;
import com.tenocean.web.visit.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** One's own name and language. */
@Named
@RequestScoped
public class ProfilePage {
  @Inject ProfileService service;
  @Inject Notices notices;
  @Inject Languages languages;
  @Inject HttpServletRequest request;

  private final TypedName typedName = new TypedName();
  private Profile profile;
  private String language;

  @PostConstruct
  void open() {
    profile = service.mine();
    typedName.startWith(profile.name());
    var chosen = profile.locale() == null ? languages.of(request) : profile.locale();
    language = languages.named(chosen.toLanguageTag()).orElse(Locale.ENGLISH).toLanguageTag();
  }

  public String save() {
    var name = typedName.name();
    var locale = languages.named(language).orElse(Locale.ENGLISH);
    service.save(name, locale);
    new SignedIn(name.full(), locale.toLanguageTag()).putInto(request);
    notices.done("profile.saved");
    return "/settings/profile?faces-redirect=true";
  }

  public Profile getProfile() {
    return profile;
  }

  public List<Home> getHomes() {
    return profile.homes();
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public TypedName getName() {
    return typedName;
  }
}
