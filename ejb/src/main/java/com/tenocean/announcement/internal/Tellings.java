package com.tenocean.announcement.internal;

import com.tenocean.announcement.Announcement;
import com.tenocean.announcement.AnnouncementId;
import com.tenocean.notification.Category;
import com.tenocean.notification.Notification;
import com.tenocean.notification.Notifier;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells people of an announcement, a page of them at a time. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Tellings {
  static final int PAGE = 500;

  @Inject Announcements announcements;
  @Inject Audiences audiences;
  @Inject Notifier notifier;
  @Inject Clock clock;

  /**
   * @param after the last person who was told; null for the first page
   * @return who was told; nobody any more if it was withdrawn or is over
   */
  public Told tell(AnnouncementId id, @Nullable UserId after) {
    return announcements
        .find(id)
        .filter(found -> found.isReadable(clock.instant()))
        .map(found -> tell(found, after))
        .orElse(new Told(0, null));
  }

  private Told tell(Announcement announcement, @Nullable UserId after) {
    var people = audiences.page(announcement.audience(), after, PAGE);
    var what = notification(announcement);
    notifier.notifyAll(people, what);
    return new Told(people.size(), people.size() < PAGE ? null : people.get(PAGE - 1));
  }

  private static Notification notification(Announcement announcement) {
    var thing = announcement.id().about();
    return new Notification(
        Category.ANNOUNCEMENT,
        AnnouncementMail.NAME,
        thing,
        Map.of(AnnouncementMail.ANNOUNCEMENT, announcement.id().toString()),
        thing,
        announcement.isUrgent());
  }
}
