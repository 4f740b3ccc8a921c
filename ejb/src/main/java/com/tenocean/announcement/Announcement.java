package com.tenocean.announcement;

import static com.tenocean.announcement.AnnouncementStatus.DRAFT;
import static com.tenocean.announcement.AnnouncementStatus.PUBLISHED;
import static com.tenocean.announcement.AnnouncementStatus.SCHEDULED;
import static com.tenocean.announcement.AnnouncementStatus.WITHDRAWN;

import com.tenocean.shared.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the board tells. Until it is published all of it may change; afterwards only its words and
 * its end, since people were told already, and readers see that it was reworded. Whom it went to
 * stays: who should have been told besides needs an announcement of their own.
 */
@Entity
@Table(name = "announcement")
public class Announcement {
  @Id private UUID id;
  @Version private int version;
  private String title;
  private String body;

  @Embedded private Addressees addressees;

  @Column(name = "urgent")
  private boolean isUrgent;

  @Enumerated(EnumType.STRING)
  private AnnouncementStatus status = DRAFT;

  @Column(name = "publish_at")
  private @Nullable Instant publishAt;

  @Column(name = "expires_at")
  private @Nullable Instant expiresAt;

  @Column(name = "published_at")
  private @Nullable Instant publishedAt;

  @Column(name = "published_by")
  private @Nullable UUID publishedBy;

  private @Nullable Integer reach;

  @Column(name = "reworded_at")
  private @Nullable Instant rewordedAt;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "created_by", updatable = false)
  private UUID createdBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "changed_by")
  private UUID changedBy;

  Announcement() {}

  public Announcement(AnnouncementId id, AnnouncementDraft draft, UserId author, Instant now) {
    this.id = id.value();
    this.createdAt = now;
    this.createdBy = author.value();
    write(draft, author, now);
  }

  /**
   * Takes what an admin wrote; of a published one the words and the end alone. A scheduled one that
   * loses its time, or gets one that is past, is a draft again.
   *
   * @throws AnnouncementStatusException if it was withdrawn
   */
  public void write(AnnouncementDraft draft, UserId by, Instant now) {
    if (status == WITHDRAWN) {
      throw new AnnouncementStatusException(id(), status, "changed");
    }
    if (status == PUBLISHED) {
      noteRewording(draft, now);
    } else {
      addressees = new Addressees(draft.audience());
      isUrgent = draft.isUrgent();
      publishAt = draft.publishAt();
    }
    title = draft.title();
    body = draft.body();
    expiresAt = draft.expiresAt();
    touch(by, now);
    if (status == SCHEDULED && !waits(now)) {
      become(DRAFT, by, now);
    }
  }

  private void noteRewording(AnnouncementDraft draft, Instant now) {
    if (!draft.title().equals(title) || !draft.body().equals(body)) {
      rewordedAt = now;
    }
  }

  /** Whether it has a time to be published at that has not come yet. */
  public boolean waits(Instant now) {
    return publishAt != null && publishAt.isAfter(now);
  }

  /** From now on it is published by itself once its time has come. */
  public void schedule(UserId by, Instant now) {
    if (!waits(now)) {
      throw new AnnouncementStatusException(id(), status, "scheduled for a time that is past");
    }
    become(SCHEDULED, by, now);
    publishedBy = by.value();
  }

  /** Its time is kept, but does nothing until it is scheduled again. */
  public void unschedule(UserId by, Instant now) {
    become(DRAFT, by, now);
    publishedBy = null;
  }

  /**
   * @param people how many it reaches
   * @throws AnnouncementOverException if it has ended already
   */
  public void publish(UserId by, int people, Instant now) {
    if (isOver(now)) {
      throw new AnnouncementOverException(id());
    }
    become(PUBLISHED, by, now);
    publishedAt = now;
    publishedBy = by.value();
    reach = people;
  }

  /** Nobody may read it from now on. */
  public void withdraw(UserId by, Instant now) {
    become(WITHDRAWN, by, now);
  }

  private void become(AnnouncementStatus next, UserId by, Instant now) {
    if (!status.canBecome(next)) {
      throw new AnnouncementStatusException(id(), status, next.name());
    }
    status = next;
    touch(by, now);
  }

  private void touch(UserId by, Instant now) {
    changedAt = now;
    changedBy = by.value();
  }

  public AnnouncementId id() {
    return new AnnouncementId(id);
  }

  /** Grows with each change, so that nobody overwrites what they have not seen. */
  public int version() {
    return version;
  }

  public String title() {
    return title;
  }

  /** Markdown. */
  public String body() {
    return body;
  }

  public Audience audience() {
    return addressees.audience();
  }

  public boolean isUrgent() {
    return isUrgent;
  }

  public AnnouncementStatus status() {
    return status;
  }

  public Optional<Instant> publishAt() {
    return Optional.ofNullable(publishAt);
  }

  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(expiresAt);
  }

  public Optional<Instant> publishedAt() {
    return Optional.ofNullable(publishedAt);
  }

  /** Who published or scheduled it. */
  public Optional<UserId> publishedBy() {
    return Optional.ofNullable(publishedBy).map(UserId::new);
  }

  /** How many people it went to when it was published. */
  public Optional<Integer> reach() {
    return Optional.ofNullable(reach);
  }

  /** When its words last changed after it was published. */
  public Optional<Instant> rewordedAt() {
    return Optional.ofNullable(rewordedAt);
  }

  public Instant changedAt() {
    return changedAt;
  }

  public UserId changedBy() {
    return new UserId(changedBy);
  }

  public boolean isOver(Instant now) {
    return expiresAt != null && !expiresAt.isAfter(now);
  }

  /** Whether those whom it goes to may read it. */
  public boolean isReadable(Instant now) {
    return status == PUBLISHED && !isOver(now);
  }
}
