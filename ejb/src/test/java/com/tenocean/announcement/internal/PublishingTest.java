package com.tenocean.announcement.internal;

import static com.tenocean.announcement.TestBuilding.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.announcement.Announcement;
import com.tenocean.announcement.AnnouncementChangedException;
import com.tenocean.announcement.AnnouncementDraft;
import com.tenocean.announcement.AnnouncementId;
import com.tenocean.announcement.AnnouncementNotFoundException;
import com.tenocean.announcement.AnnouncementPublished;
import com.tenocean.announcement.AnnouncementStatus;
import com.tenocean.announcement.AnnouncementStatusException;
import com.tenocean.announcement.Audience;
import com.tenocean.announcement.TestBuilding;
import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventPublisher;
import com.tenocean.event.Occasion;
import com.tenocean.shared.TestDatabase;
import com.tenocean.shared.UserId;
import com.tenocean.user.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Publishing, at once and at a time, on a real PostgreSQL. */
class PublishingTest {
  private static final Instant DUE = NOW.plus(Duration.ofHours(1));

  private final TestBuilding building = new TestBuilding();
  private final Announcements announcements = new Announcements(building.em);
  private final Map<String, DomainEvent> published = new LinkedHashMap<>();
  private final UserId admin = building.resident(Role.ADMIN);

  @AfterEach
  void close() {
    building.close();
  }

  @Test
  void aDueOneIsPublishedInTheNameOfWhoScheduledIt() {
    building.withoutEmail();
    var due = scheduled(DUE, null);
    scheduled(DUE.plusSeconds(1), null);

    assertThat(publishNextDue(DUE.minusSeconds(1))).isFalse();
    assertThat(publishNextDue(DUE)).isTrue();
    assertThat(publishNextDue(DUE)).isFalse();

    assertThat(published)
        .containsOnly(
            Map.entry(
                "announcement-" + due + "-published",
                new AnnouncementPublished(due, Audience.EVERYONE, admin)));
    var row = announcements.find(due).orElseThrow();
    assertThat(row.status()).isEqualTo(AnnouncementStatus.PUBLISHED);
    assertThat(row.reach()).contains(2);
    assertThat(row.publishedAt()).contains(DUE);
  }

  @Test
  void twoNodesThatLookAtTheSameMomentPublishItOnce() {
    var due = scheduled(DUE, null);
    try (var other = TestDatabase.entityManagers().createEntityManager()) {
      other.getTransaction().begin();
      assertThat(new Announcements(other).lockDue(due, DUE)).isPresent();

      assertThat(publishNextDue(DUE)).isFalse();

      other.getTransaction().rollback();
    }
    assertThat(publishNextDue(DUE)).isTrue();
    assertThat(announcements.find(due).orElseThrow().status())
        .isEqualTo(AnnouncementStatus.PUBLISHED);
  }

  @Test
  void oneThatIsOverBeforeAServerRanIsADraftAgainAndHoldsUpNoOther() {
    var over = scheduled(DUE, DUE.plusSeconds(10));
    var other = scheduled(DUE.plusSeconds(5), null);

    assertThat(publishNextDue(DUE.plusSeconds(20))).isTrue();
    assertThat(publishNextDue(DUE.plusSeconds(20))).isTrue();
    assertThat(publishNextDue(DUE.plusSeconds(20))).isFalse();

    assertThat(announcements.find(over).orElseThrow().status()).isEqualTo(AnnouncementStatus.DRAFT);
    assertThat(published.values())
        .containsExactly(new AnnouncementPublished(other, Audience.EVERYONE, admin));
  }

  @Test
  void whoSawAnOlderVersionChangesNothing() {
    var id = building.draft(building.words("One", Audience.EVERYONE), admin);
    int seen = announcements.find(id).orElseThrow().version();
    building.change(id, one -> one.write(building.words("Two", Audience.EVERYONE), admin, NOW));

    assertThatThrownBy(() -> building.inTransaction(em -> announcements.lock(id, seen)))
        .isInstanceOf(AnnouncementChangedException.class);
    assertThatThrownBy(
            () ->
                building.inTransaction(
                    em -> announcements.lock(new AnnouncementId(UUID.randomUUID()), 0)))
        .isInstanceOf(AnnouncementNotFoundException.class);
  }

  @ParameterizedTest
  @EnumSource(AnnouncementStatus.class)
  void draftsAloneAreThrownAway(AnnouncementStatus status) {
    var id = scheduled(DUE, null);
    building.change(id, one -> bring(one, status));
    Runnable discarding =
        () ->
            building.inTransaction(
                em -> announcements.remove(announcements.find(id).orElseThrow()));

    if (status == AnnouncementStatus.DRAFT) {
      discarding.run();
      assertThat(announcements.find(id)).isEmpty();
    } else {
      assertThatThrownBy(discarding::run).isInstanceOf(AnnouncementStatusException.class);
    }
  }

  private void bring(Announcement scheduled, AnnouncementStatus status) {
    switch (status) {
      case DRAFT -> scheduled.unschedule(admin, NOW);
      case SCHEDULED -> {}
      case PUBLISHED -> scheduled.publish(admin, 1, NOW);
      case WITHDRAWN -> {
        scheduled.publish(admin, 1, NOW);
        scheduled.withdraw(admin, NOW);
      }
    }
  }

  private AnnouncementId scheduled(Instant at, Instant until) {
    var id =
        building.draft(
            new AnnouncementDraft("Soon", "Words", Audience.EVERYONE, false, at, until), admin);
    building.change(id, one -> one.schedule(admin, NOW));
    return id;
  }

  /** Whether there was one that nobody else had in hand. */
  private boolean publishNextDue(Instant now) {
    var publishing =
        new Publishing(
            announcements,
            new Audiences(building.database),
            new Published(),
            Clock.fixed(now, ZoneOffset.UTC));
    return building.resultOf(
        em -> publishing.due().stream().findFirst().filter(publishing::publishDue).isPresent());
  }

  private final class Published implements EventPublisher {
    @Override
    public String publish(DomainEvent event) {
      throw new UnsupportedOperationException("an announcement is published once");
    }

    @Override
    public boolean publishOnce(String id, DomainEvent event) {
      return published.putIfAbsent(id, event) == null;
    }

    @Override
    public boolean publishOnce(Occasion occasion, DomainEvent event) {
      throw new UnsupportedOperationException("it happens here and now");
    }
  }
}
