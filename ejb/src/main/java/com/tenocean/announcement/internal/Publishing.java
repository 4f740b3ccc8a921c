package com.tenocean.announcement.internal;

import com.tenocean.announcement.Announcement;
import com.tenocean.announcement.AnnouncementId;
import com.tenocean.announcement.AnnouncementPublished;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Publishes announcements: the row and its event commit together. The event's id is the
 * announcement's, so that whatever happens people are told of one publication.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Publishing {
  private Announcements announcements;
  private Audiences audiences;
  private EventPublisher events;
  private Clock clock;

  protected Publishing() {}

  @Inject
  public Publishing(
      Announcements announcements, Audiences audiences, EventPublisher events, Clock clock) {
    this.announcements = announcements;
    this.audiences = audiences;
    this.events = events;
    this.clock = clock;
  }

  /** Publishes one that the caller has locked. */
  public void publish(Announcement announcement, UserId by) {
    var audience = announcement.audience();
    announcement.publish(by, audiences.reach(audience).people(), clock.instant());
    events.publishOnce(
        "announcement-" + announcement.id() + "-published",
        new AnnouncementPublished(announcement.id(), audience, by));
  }

  /** Scheduled ones whose time has come. */
  public List<AnnouncementId> due() {
    return announcements.due(clock.instant());
  }

  /**
   * Publishes one of those that are due. One that is over by now, because no server ran meanwhile,
   * is a draft again.
   *
   * @return false if another node was quicker
   */
  public boolean publishDue(AnnouncementId id) {
    var due = announcements.lockDue(id, clock.instant());
    due.ifPresent(this::publishDue);
    return due.isPresent();
  }

  private void publishDue(Announcement announcement) {
    var by = announcement.publishedBy().orElseThrow();
    if (announcement.isOver(clock.instant())) {
      announcement.unschedule(by, clock.instant());
    } else {
      publish(announcement, by);
    }
  }
}
