package com.tenocean.web.announcement;

import com.tenocean.announcement.AnnouncementChangedException;
import com.tenocean.announcement.AnnouncementDesk;
import com.tenocean.announcement.AnnouncementDraft;
import com.tenocean.announcement.AnnouncementId;
import com.tenocean.announcement.AnnouncementNotFoundException;
import com.tenocean.announcement.AnnouncementStatus;
import com.tenocean.announcement.DeskView;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.frame.Notices;
import com.tenocean.web.language.Text;
import com.tenocean.web.time.Times;
import com.tenocean.web.visit.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Writes an announcement: a new one, or the one that the address names. */
@Named
@RequestScoped
public class EditPage {
  @Inject AnnouncementDesk desk;
  @Inject WordsForm words;
  @Inject AudienceForm audience;
  @Inject TimesForm time;
  @Inject Complaints complaints;
  @Inject Notices notices;
  @Inject Times times;
  @Inject Text text;
  @Inject HttpServletRequest request;

  private @Nullable DeskView open;
  private @Nullable DeskView theirs;
  private int version;

  @PostConstruct
  void read() {
    open = Query.read(request, "id", AnnouncementId::of).map(this::find).orElse(null);
    if (open != null) {
      version = open.version();
      words.startWith(open);
      audience.startWith(open.row().audience());
      time.startWith(open.row());
    }
  }

  private @Nullable DeskView find(AnnouncementId id) {
    try {
      return desk.find(id);
    } catch (AnnouncementNotFoundException gone) {
      return null; // check() answers
    }
  }

  /**
   * Answers that the page is not there if the address names what is not, or can't be changed. What
   * was sent stays on the page all the same: of one that is gone by now it makes another.
   */
  public void check() {
    var isNamed = request.getParameter("id") != null;
    if (isNamed && !Faces.isPostback() && (open == null || isWithdrawn())) {
      Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
    }
  }

  /** Keeps it, and shows it to be checked and published. */
  public void save() {
    if (isWithdrawn()) {
      complaints.general("announcements.withdrawnMeanwhile");
      return;
    }
    var whom = isPublished() ? open.row().audience() : audience.audience().orElse(null);
    if (time.isFine(isPublished()) && whom != null) {
      var start = isPublished() ? null : time.start();
      save(
          new AnnouncementDraft(
              words.getTitle(), words.getBody(), whom, words.isUrgent(), start, time.end()));
    }
  }

  private void save(AnnouncementDraft draft) {
    try {
      var id = keep(draft);
      notices.done(isPublished() ? "announcements.reworked" : "announcements.saved");
      Faces.redirect(Faces.getRequestContextPath() + "/admin/announcements/" + id);
    } catch (AnnouncementChangedException late) {
      showTheirs();
    }
  }

  private AnnouncementId keep(AnnouncementDraft draft) {
    if (open == null) {
      return desk.draft(draft);
    }
    desk.write(open.row().id(), version, draft);
    return open.row().id();
  }

  /** Nothing is lost: this one's words stay in the form, and saved again they count. */
  private void showTheirs() {
    var now = desk.find(open.row().id());
    if (now.row().status() == AnnouncementStatus.WITHDRAWN) {
      complaints.general("announcements.withdrawnMeanwhile");
      return;
    }
    theirs = now;
    version = theirs.version();
    var who = theirs.changedBy() == null ? text.of("announcements.somebody") : theirs.changedBy();
    complaints.general("announcements.conflict", who, times.exact(theirs.changedAt()));
  }

  /** Whether people were told already, so that only words and end may change. */
  public boolean isPublished() {
    return open != null && open.row().status() == AnnouncementStatus.PUBLISHED;
  }

  private boolean isWithdrawn() {
    return open != null && open.row().status() == AnnouncementStatus.WITHDRAWN;
  }

  /** Whether all of it may still change. */
  public boolean isUnpublished() {
    return !isPublished() && !isWithdrawn();
  }

  /** The one that the address names; null for a new one. */
  public @Nullable DeskView getOpen() {
    return open;
  }

  /** What somebody else made of it meanwhile; null if nobody did. */
  public @Nullable DeskView getTheirs() {
    return theirs;
  }

  /** What this admin saw; the form brings it back. */
  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public WordsForm getWords() {
    return words;
  }

  public AudienceForm getAudience() {
    return audience;
  }

  public TimesForm getTime() {
    return time;
  }
}
