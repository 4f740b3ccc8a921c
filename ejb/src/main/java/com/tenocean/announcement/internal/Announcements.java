package com.tenocean.announcement.internal;

import com.tenocean.announcement.Announcement;
import com.tenocean.announcement.AnnouncementChangedException;
import com.tenocean.announcement.AnnouncementId;
import com.tenocean.announcement.AnnouncementNotFoundException;
import com.tenocean.announcement.AnnouncementStatus;
import com.tenocean.announcement.AnnouncementStatusException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The announcements, one at a time. */
@ApplicationScoped
public class Announcements {
  @PersistenceContext(unitName = "tenocean")
  private EntityManager em;

  Announcements() {}

  public Announcements(EntityManager em) {
    this.em = em;
  }

  public void add(Announcement announcement) {
    em.persist(announcement);
  }

  public Optional<Announcement> find(AnnouncementId id) {
    return Optional.ofNullable(em.find(Announcement.class, id.value()));
  }

  /**
   * For a change; of two at the same moment one waits, and then meets another version.
   *
   * @param seen the version that the change was decided on
   * @throws AnnouncementNotFoundException if there is none
   * @throws AnnouncementChangedException if it has changed since
   */
  public Announcement lock(AnnouncementId id, int seen) {
    var found = em.find(Announcement.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      throw new AnnouncementNotFoundException(id);
    }
    if (found.version() != seen) {
      throw new AnnouncementChangedException(id, seen, found.version());
    }
    return found;
  }

  /**
   * A scheduled one whose time has come, for this transaction alone: what another node has in its
   * hands is passed over.
   */
  public Optional<Announcement> lockNextDue(Instant now) {
    var due =
        em.createNativeQuery(
                """
                select id from announcement where status = 'SCHEDULED' and publish_at <= :now
                order by publish_at limit 1 for update skip locked
                """,
                UUID.class)
            .setParameter("now", now);
    return due.getResultStream().findFirst().map(id -> em.find(Announcement.class, id));
  }

  /**
   * @throws AnnouncementStatusException unless it is a draft: what people have read is kept
   */
  public void remove(Announcement announcement) {
    if (announcement.status() != AnnouncementStatus.DRAFT) {
      throw new AnnouncementStatusException(announcement.id(), announcement.status(), "discarded");
    }
    em.remove(announcement);
  }
}
