package com.tenocean.announcement;

import com.tenocean.announcement.internal.Announcements;
import com.tenocean.announcement.internal.DeskRows;
import com.tenocean.announcement.internal.Publishing;
import com.tenocean.building.UnitRepository;
import com.tenocean.shared.Caller;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where admins write announcements and publish them. Each act says which version it was decided on;
 * if somebody else changed the announcement since, nothing is done. An act and its event commit
 * together.
 */
@Stateless
@RolesAllowed("ADMIN")
public class AnnouncementDesk {
  private static final int PAGE = 20;

  @Inject Announcements announcements;
  @Inject DeskRows rows;
  @Inject Publishing publishing;
  @Inject UnitRepository units;
  @Inject Caller caller;
  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * What is in preparation first, then the newest.
   *
   * @param after where the page before ended; null for the first
   */
  public DeskList list(@Nullable DeskKey after) {
    var found = rows.page(after, PAGE + 1);
    return found.size() <= PAGE
        ? new DeskList(found, null)
        : new DeskList(found.subList(0, PAGE), found.get(PAGE - 1).key());
  }

  /**
   * @throws AnnouncementNotFoundException if there is none
   */
  public DeskView find(AnnouncementId id) {
    return announcements
        .find(id)
        .map(rows::view)
        .orElseThrow(() -> new AnnouncementNotFoundException(id));
  }

  /** The floors that an announcement can go to, lowest first. */
  public List<Integer> floors() {
    return units.floors();
  }

  /** Begins an announcement. */
  public AnnouncementId draft(AnnouncementDraft draft) {
    var id = new AnnouncementId(ids.next());
    announcements.add(new Announcement(id, draft, me(), clock.instant()));
    return id;
  }

  /**
   * Changes it; see {@link Announcement#write} for what of a published one changes.
   *
   * @throws AnnouncementChangedException if somebody else was first
   * @throws AnnouncementNotFoundException if there is none
   * @throws AnnouncementStatusException if it was withdrawn
   */
  public void write(AnnouncementId id, int seen, AnnouncementDraft draft) {
    announcements.lock(id, seen).write(draft, me(), clock.instant());
  }

  /**
   * Publishes it at its time or, if it has none or that is past, at once.
   *
   * @return what it is now: scheduled or published
   * @throws AnnouncementChangedException if somebody else was first
   * @throws AnnouncementNotFoundException if there is none
   * @throws AnnouncementOverException if nobody would ever see it
   */
  public AnnouncementStatus publish(AnnouncementId id, int seen) {
    var announcement = announcements.lock(id, seen);
    if (announcement.waits(clock.instant())) {
      announcement.schedule(me(), clock.instant());
    } else {
      publishing.publish(announcement, me());
    }
    return announcement.status();
  }

  /**
   * Publishes it at once, whatever its time.
   *
   * @return how many people it goes to
   * @throws AnnouncementChangedException if somebody else was first
   * @throws AnnouncementNotFoundException if there is none
   * @throws AnnouncementOverException if nobody would ever see it
   */
  public int publishNow(AnnouncementId id, int seen) {
    var announcement = announcements.lock(id, seen);
    publishing.publish(announcement, me());
    return announcement.reach().orElseThrow();
  }

  /** A scheduled one is a draft again. Throws as {@link #write} does. */
  public void unschedule(AnnouncementId id, int seen) {
    announcements.lock(id, seen).unschedule(me(), clock.instant());
  }

  /** Nobody may read it any more, and whoever was not told yet never is. */
  public void withdraw(AnnouncementId id, int seen) {
    announcements.lock(id, seen).withdraw(me(), clock.instant());
  }

  /** Throws a draft away. */
  public void discard(AnnouncementId id, int seen) {
    announcements.remove(announcements.lock(id, seen));
  }

  private UserId me() {
    return caller.current().orElseThrow();
  }
}
