package com.tenocean.announcement;

import com.tenocean.announcement.internal.Noticeboard;
import com.tenocean.notification.Inbox;
import com.tenocean.shared.Caller;
import com.tenocean.shared.UserId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people do with announcements: read those that go to them, while they are published and not
 * over. Former residents read what goes to everyone. Any other is not found.
 */
@Stateless
@RolesAllowed({"TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", "ALUMNI"})
public class AnnouncementService {
  private static final int PAGE = 20;
  private static final int NEWEST = 3;

  @Inject Noticeboard board;
  @Inject Inbox inbox;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Newest first.
   *
   * @param after where the page before ended; null for the first
   */
  public AnnouncementList list(@Nullable AnnouncementKey after) {
    var items = board.page(me(), after, PAGE + 1);
    if (items.size() <= PAGE) {
      return new AnnouncementList(items, null);
    }
    var last = items.get(PAGE - 1);
    return new AnnouncementList(
        items.subList(0, PAGE), new AnnouncementKey(last.publishedAt(), last.id()));
  }

  /** The newest few that the caller has not opened yet. */
  public List<AnnouncementItem> unread() {
    return board.unread(me(), NEWEST);
  }

  /**
   * One announcement; takes down that the caller has read it, and what was told of it.
   *
   * @throws AnnouncementNotFoundException if there is none, or it is not the caller's to read
   */
  public AnnouncementView read(AnnouncementId id) {
    board.opened(id, me());
    inbox.seen(me(), id.about(), clock.instant());
    return board.find(id, me()).orElseThrow(() -> new AnnouncementNotFoundException(id));
  }

  /** Whether the caller could once read it, and can no more: it was withdrawn or is over. */
  public boolean isPast(AnnouncementId id) {
    return board.isPast(id, me());
  }

  private UserId me() {
    return caller.current().orElseThrow();
  }
}
