package com.tenocean.web.notification;

import static java.util.stream.Collectors.joining;

import com.tenocean.notification.MailStop;
import com.tenocean.notification.UnsubscribeService;
import com.tenocean.web.language.Text;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Consumer;
import org.omnifaces.util.Faces;

/**
 * Stops mail, and undoes that, for who opened the link in one. The link's token stays in the
 * address, so that no session is needed; opening the page changes nothing, as mail scanners do that
 * too.
 */
@Named
@RequestScoped
public class UnsubscribePage {
  @Inject UnsubscribeService service;
  @Inject HttpServletRequest request;
  @Inject Text text;

  private Optional<MailStop> about = Optional.empty();

  @PostConstruct
  void look() {
    about = service.look(token());
  }

  public void stop() {
    change(service::stop);
  }

  public void stopAll() {
    change(service::stopAll);
  }

  public void resume() {
    change(service::resume);
  }

  public void resumeAll() {
    change(service::resumeAll);
  }

  /** What is so by then is told by the page that comes next, however often it is loaded. */
  private void change(Consumer<String> act) {
    if (about.isPresent()) {
      act.accept(token());
      Faces.redirect("unsubscribe?token=%s", token());
    }
  }

  /** Whether the link is one of ours, and all of it. */
  public boolean isGood() {
    return about.isPresent();
  }

  /** The kinds of mail that the link is about, in the reader's words. */
  public String getKinds() {
    return about.stream()
        .flatMap(stop -> stop.categories().stream().sorted())
        .map(category -> text.of("unsubscribe.kind." + category))
        .collect(joining(text.of("unsubscribe.between")));
  }

  public boolean isStopped() {
    return about.filter(MailStop::isStopped).isPresent();
  }

  public boolean isAllStopped() {
    return about.filter(MailStop::isAllStopped).isPresent();
  }

  /** Whether only the page of settings can change it. */
  public boolean isBySettings() {
    return about.filter(MailStop::isBySettings).isPresent();
  }

  private String token() {
    return Optional.ofNullable(request.getParameter("token")).orElse("");
  }
}
