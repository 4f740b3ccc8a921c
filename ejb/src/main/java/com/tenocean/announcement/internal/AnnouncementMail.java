package com.tenocean.announcement.internal;

import com.tenocean.announcement.Announcement;
import com.tenocean.announcement.AnnouncementId;
import com.tenocean.markup.Markdown;
import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.MailTexts;
import com.tenocean.notification.NothingToTellException;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Brings an announcement as it reads when the mail leaves, in the words of whoever wrote it. */
@ApplicationScoped
public class AnnouncementMail implements MailTemplate {
  static final String NAME = "announcement/published";
  static final String ANNOUNCEMENT = "announcement";
  private static final int NEWS = 600;

  private Announcements announcements;
  private PortalLinks links;
  private Clock clock;

  AnnouncementMail() {}

  @Inject
  public AnnouncementMail(Announcements announcements, PortalLinks links, Clock clock) {
    this.announcements = announcements;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter compose(Recipient recipient, Map<String, String> data) {
    var told = stillReadable(AnnouncementId.of(data.get(ANNOUNCEMENT)));
    var texts = MailTexts.beside(Announcement.class, recipient.locale());
    return new Letter(
        told.title(),
        List.of(news(told)),
        new Letter.Action(texts.of("read"), links.to("/announcements/" + told.id())));
  }

  /** A body may have formatting and no words. */
  private static String news(Announcement told) {
    var beginning = Markdown.summary(told.body(), NEWS);
    return beginning.isEmpty() ? told.title() : beginning;
  }

  private Announcement stillReadable(AnnouncementId id) {
    return announcements
        .find(id)
        .filter(found -> found.isReadable(clock.instant()))
        .orElseThrow(() -> new NothingToTellException("the announcement is withdrawn or over"));
  }
}
