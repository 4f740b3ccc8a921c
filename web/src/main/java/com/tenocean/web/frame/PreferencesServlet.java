package com.tenocean.web.frame;

import com.tenocean.web.language.LanguageChosen;
import com.tenocean.web.language.Languages;
import com.tenocean.web.visit.Addresses;
import com.tenocean.web.visit.Cookies;
import com.tenocean.web.visit.SignedIn;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Keeps language, theme and the folded rail, and returns to the page; needs no script. */
@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject Languages languages;
  @Inject Event<LanguageChosen> languageChosen;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    parameter(request, "language")
        .flatMap(languages::named)
        .ifPresent(language -> choose(language.toLanguageTag(), request, response));
    parameter(request, Theme.COOKIE)
        .flatMap(Theme::named)
        .ifPresent(theme -> Cookies.keep(request, response, Theme.COOKIE, theme.getName()));
    parameter(request, "rail")
        .filter(rail -> rail.equals("folded") || rail.equals("open"))
        .ifPresent(rail -> Cookies.keep(request, response, "rail", rail));
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", back(request));
  }

  private void choose(String tag, HttpServletRequest request, HttpServletResponse response) {
    Cookies.keep(request, response, Languages.COOKIE, tag);
    SignedIn.of(request).ifPresent(person -> person.in(tag).putInto(request));
    languageChosen.fire(new LanguageChosen(tag));
  }

  private static String back(HttpServletRequest request) {
    return parameter(request, "back")
        .filter(Addresses::isLocal)
        .orElse(request.getContextPath() + "/");
  }

  private static Optional<String> parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name));
  }
}
