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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The announcements, one at a time. */
@ApplicationScoped
public class Announcements {
  private static final int MOST_DUE = 500;

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

  /** Scheduled ones whose time has come, the earliest first; not all if there are very many. */
  public List<AnnouncementId> due(Instant now) {
    return em.createNativeQuery(
            """
            select id from announcement where status = 'SCHEDULED' and publish_at <= :now
            order by publish_at, id limit :most
            """,
            UUID.class)
        .setParameter("now", now)
        .setParameter("most", MOST_DUE)
        .getResultStream()
        .map(id -> new AnnouncementId((UUID) id))
        .toList();
  }

  /**
   * A scheduled one whose time has come, for this transaction alone.
   *
   * @return empty if another node has it in hand, or has published it
   */
  public Optional<Announcement> lockDue(AnnouncementId id, Instant now) {
    return em.createNativeQuery(
            """
            select id from announcement
            where id = :id and status = 'SCHEDULED' and publish_at <= :now for update skip locked
            """,
            UUID.class)
        .setParameter("id", id.value())
        .setParameter("now", now)
        .getResultStream()
        .findFirst()
        .map(found -> em.find(Announcement.class, found));
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
