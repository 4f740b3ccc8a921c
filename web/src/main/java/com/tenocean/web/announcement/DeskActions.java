package com.tenocean.web.announcement;

import com.tenocean.announcement.AnnouncementChangedException;
import com.tenocean.announcement.AnnouncementDesk;
import com.tenocean.announcement.AnnouncementId;
import com.tenocean.announcement.AnnouncementOverException;
import com.tenocean.announcement.AnnouncementStatus;
import com.tenocean.announcement.AnnouncementStatusException;
import com.tenocean.web.frame.Notices;
import com.tenocean.web.time.Times;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** What an admin does with the announcement on the page, as the admin saw it. */
@Named
@RequestScoped
public class DeskActions {
  private static final String LIST = "/admin/announcements";

  @Inject AnnouncementDesk desk;
  @Inject DeskPage page;
  @Inject Notices notices;
  @Inject Times times;

  private int version;

  @PostConstruct
  void open() {
    version = page.getView().version();
  }

  private interface Act {
    void on(AnnouncementId id);
  }

  /** At its time, or at once if it has none or that is past. */
  public void publish() {
    act(
        id -> {
          var people = page.getView().reach().people();
          if (desk.publish(id, version) == AnnouncementStatus.SCHEDULED) {
            var at = times.exact(page.getView().row().publishAt());
            notices.done("announcements.scheduled", at, people);
          } else {
            notices.done("announcements.published", people);
          }
        });
  }

  /** At once, whatever its time. */
  public void publishNow() {
    act(id -> notices.done("announcements.published", desk.publishNow(id, version)));
  }

  public void unschedule() {
    act(
        id -> {
          desk.unschedule(id, version);
          notices.done("announcements.unscheduled");
        });
  }

  public void withdraw() {
    act(
        id -> {
          desk.withdraw(id, version);
          notices.done("announcements.withdrawn");
        });
  }

  /** Leads to the list, since there is nothing more to look at. */
  public void discard() {
    var title = page.getView().row().title();
    act(
        id -> {
          desk.discard(id, version);
          notices.done("announcements.discarded", title);
          Faces.redirect(Faces.getRequestContextPath() + LIST);
        });
  }

  /** Does it and shows the announcement again, as it is now. */
  private void act(Act act) {
    var id = page.getView().row().id();
    try {
      act.on(id);
    } catch (AnnouncementChangedException | AnnouncementStatusException late) {
      notices.held("announcements.notDone");
    } catch (AnnouncementOverException over) {
      notices.held("announcements.isOver");
    }
    if (!Faces.isResponseComplete()) {
      Faces.redirect(Faces.getRequestContextPath() + LIST + "/" + id);
    }
  }

  /** What the admin saw; the form brings it back. */
  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }
}
