package com.tenocean.web.home;

import com.tenocean.announcement.AnnouncementItem;
import com.tenocean.announcement.AnnouncementService;
import com.tenocean.verification.Application;
import com.tenocean.verification.ApplicationService;
import com.tenocean.verification.VerificationService;
import com.tenocean.verification.VerificationState;
import com.tenocean.web.language.Text;
import com.tenocean.web.time.Times;
import com.tenocean.web.visit.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/** What needs the person, what is coming, and what is new, as far as there is any of it yet. */
@Named
@RequestScoped
public class HomePage {
  private static final List<String> REVIEWERS = List.of("ADMIN", "FLOOR_CAPTAIN");
  private static final List<String> MEMBERS =
      List.of("TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN");
  private static final List<String> READERS =
      List.of("TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", "ALUMNI");

  @Inject VerificationService verifications;
  @Inject ApplicationService applications;
  @Inject AnnouncementService announcements;
  @Inject Viewer viewer;
  @Inject Times times;
  @Inject Text text;

  private long waiting;
  private boolean moving;
  private List<AnnouncementItem> news = List.of();

  /** Whoever is not approved is led to the application; the others find what waits for them. */
  public void open() {
    if (viewer.is("PENDING")) {
      Faces.redirect("application");
      return;
    }
    if (viewer.isAnyOf(MEMBERS)) {
      read();
    }
    if (viewer.isAnyOf(READERS)) {
      news = announcements.unread();
    }
  }

  private void read() {
    waiting =
        viewer.isAnyOf(REVIEWERS) ? verifications.counts(null).get(VerificationState.WAITING) : 0;
    moving = isOpen(applications.mine());
  }

  private static boolean isOpen(Application application) {
    return application.state() != null && application.state().isOpen();
  }

  /** By the hour of the building. */
  public String getGreeting() {
    var hour = times.hour();
    var part = hour < 5 || hour >= 18 ? "evening" : hour < 12 ? "morning" : "day";
    return text.format("home.good." + part, viewer.getName());
  }

  /** How many applications wait for the person's decision. */
  public long getWaiting() {
    return waiting;
  }

  /** Whether the person's own move waits for a decision. */
  public boolean isMoving() {
    return moving;
  }

  /** The newest announcements that the person has not opened. */
  public List<AnnouncementItem> getNews() {
    return news;
  }

  public boolean isQuiet() {
    return waiting == 0 && !moving;
  }
}
