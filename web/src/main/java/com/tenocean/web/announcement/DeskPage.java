package com.tenocean.web.announcement;

import com.tenocean.announcement.AnnouncementDesk;
import com.tenocean.announcement.AnnouncementId;
import com.tenocean.announcement.AnnouncementStatus;
import com.tenocean.announcement.DeskRow;
import com.tenocean.announcement.DeskView;
import com.tenocean.web.language.Text;
import com.tenocean.web.time.Times;
import com.tenocean.web.visit.IdAddressFilter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;

/** One announcement before an admin: how it reads, whom it goes to, and what can be done. */
@Named
@RequestScoped
public class DeskPage {
  @Inject AnnouncementDesk desk;
  @Inject AnnouncementWords words;
  @Inject HttpServletRequest request;
  @Inject Times times;
  @Inject Text text;
  @Inject Clock clock;

  private DeskView view;

  @PostConstruct
  void read() {
    view = desk.find(AnnouncementId.of(IdAddressFilter.id(request)));
  }

  public DeskView getView() {
    return view;
  }

  /** Where it stands, as a sentence. */
  public String getSentence() {
    var row = view.row();
    return switch (words.state(row)) {
      case "DRAFT" -> draft(row);
      case "SCHEDULED" ->
          text.format(
              "announcements.sentence.SCHEDULED",
              times.exact(row.publishAt()),
              view.reach().people());
      case "OVER" -> text.format("announcements.sentence.OVER", times.exact(row.expiresAt()));
      case "WITHDRAWN" ->
          text.format("announcements.sentence.WITHDRAWN", times.exact(view.changedAt()));
      default -> text.format("announcements.sentence.PUBLISHED", times.exact(row.publishedAt()));
    };
  }

  private String draft(DeskRow row) {
    var people = view.reach().people();
    if (row.publishAt() == null) {
      return text.format("announcements.sentence.DRAFT", people);
    }
    var at = times.exact(row.publishAt());
    return isTimed()
        ? text.format("announcements.sentence.TIMED", at, people)
        : text.format("announcements.sentence.LATE", at, people);
  }

  /** Whether it waits, or would wait, for a time that is to come. */
  public boolean isTimed() {
    var at = view.row().publishAt();
    return at != null && at.isAfter(clock.instant());
  }

  public boolean isDraft() {
    return view.row().status() == AnnouncementStatus.DRAFT;
  }

  public boolean isScheduled() {
    return view.row().status() == AnnouncementStatus.SCHEDULED;
  }

  public boolean isPublished() {
    return view.row().status() == AnnouncementStatus.PUBLISHED;
  }

  /** Whether it can be changed: only what was withdrawn can't. */
  public boolean isEditable() {
    return view.row().status() != AnnouncementStatus.WITHDRAWN;
  }

  /** Whether somebody who should read it gets no mail. */
  public boolean isForPaper() {
    return isEditable() && view.reach().withoutEmail() > 0 && !view.row().isOver(clock.instant());
  }
}
