package com.tenocean.web.user;

import com.tenocean.user.ProfileService;
import com.tenocean.web.language.LanguageChosen;
import com.tenocean.web.visit.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language that somebody signed in picks in the frame is that of the profile, and of mails. */
@RequestScoped
public class OwnLanguage {
  @Inject ProfileService profile;
  @Inject HttpServletRequest request;

  void keep(@Observes LanguageChosen chosen) {
    if (SignedIn.of(request).isPresent()) {
      profile.read(Locale.forLanguageTag(chosen.languageTag()));
    }
  }
}
