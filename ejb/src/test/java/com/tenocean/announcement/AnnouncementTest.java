package com.tenocean.announcement;

import static com.tenocean.announcement.AnnouncementStatus.DRAFT;
import static com.tenocean.announcement.AnnouncementStatus.PUBLISHED;
import static com.tenocean.announcement.AnnouncementStatus.SCHEDULED;
import static com.tenocean.announcement.AnnouncementStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.markup.Markdown;
import com.tenocean.shared.UserId;
import com.tenocean.user.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may become of an announcement. */
class AnnouncementTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofHours(1));
  private static final UserId GRACE = new UserId(new UUID(0, 1));
  private static final UserId OMAR = new UserId(new UUID(0, 2));

  @ParameterizedTest
  @CsvSource({
    "DRAFT,     SCHEDULED PUBLISHED",
    "SCHEDULED, DRAFT PUBLISHED",
    "PUBLISHED, WITHDRAWN",
    "WITHDRAWN, ''",
  })
  void whatMayFollowWhat(AnnouncementStatus status, String next) {
    for (var other : AnnouncementStatus.values()) {
      assertThat(status.canBecome(other))
          .as("%s → %s", status, other)
          .isEqualTo(Set.of(next.split(" ")).contains(other.name()));
    }
  }

  @Test
  void isPublishedOnceAndThenWithdrawn() {
    var announcement = draft(null, null);
    assertThat(announcement.isReadable(NOW)).isFalse();

    announcement.publish(OMAR, 143, NOW);
    assertThat(announcement.isReadable(NOW)).isTrue();
    assertThat(announcement.reach()).contains(143);
    assertThat(announcement.publishedBy()).contains(OMAR);
    assertThatThrownBy(() -> announcement.publish(OMAR, 1, NOW))
        .isInstanceOf(AnnouncementStatusException.class);

    announcement.withdraw(GRACE, LATER);
    assertThat(announcement.status()).isEqualTo(WITHDRAWN);
    assertThat(announcement.isReadable(LATER)).isFalse();
    assertThatThrownBy(() -> announcement.write(words("New"), GRACE, LATER))
        .isInstanceOf(AnnouncementStatusException.class);
  }

  @Test
  void isScheduledForATimeThatIsToCome() {
    assertThatThrownBy(() -> draft(null, null).schedule(GRACE, NOW))
        .isInstanceOf(AnnouncementStatusException.class);
    assertThatThrownBy(() -> draft(NOW, null).schedule(GRACE, NOW))
        .isInstanceOf(AnnouncementStatusException.class);

    var announcement = draft(LATER, null);
    announcement.schedule(GRACE, NOW);
    assertThat(announcement.status()).isEqualTo(SCHEDULED);
    announcement.unschedule(GRACE, NOW);
    assertThat(announcement.status()).isEqualTo(DRAFT);
    assertThat(announcement.publishedBy()).isEmpty();
  }

  @Test
  void aScheduledOneThatLosesItsTimeIsADraftAgain() {
    var announcement = draft(LATER, null);
    announcement.schedule(GRACE, NOW);

    announcement.write(
        new AnnouncementDraft("Title", "Body", Audience.EVERYONE, true, LATER, null), OMAR, NOW);
    assertThat(announcement.status()).isEqualTo(SCHEDULED);
    assertThat(announcement.isUrgent()).isTrue();

    announcement.write(words("Title"), OMAR, NOW);
    assertThat(announcement.status()).isEqualTo(DRAFT);
  }

  @Test
  void ofAPublishedOneTheWordsAndTheEndMayChange() {
    var announcement = draft(null, null);
    announcement.publish(GRACE, 1, NOW);

    announcement.write(
        new AnnouncementDraft(
            "Title", "Body", Audience.roles(Set.of(Role.ADMIN)), true, NOW, LATER),
        OMAR,
        LATER);
    assertThat(announcement.rewordedAt()).isEmpty();
    assertThat(announcement.audience()).isEqualTo(Audience.EVERYONE);
    assertThat(announcement.isUrgent()).isFalse();
    assertThat(announcement.publishAt()).isEmpty();
    assertThat(announcement.isReadable(LATER)).isFalse();

    announcement.write(words("Other title"), OMAR, LATER);
    assertThat(announcement.rewordedAt()).contains(LATER);
    assertThat(announcement.status()).isEqualTo(PUBLISHED);
    assertThat(announcement.isReadable(LATER)).isTrue();
  }

  @Test
  void whatIsOverIsNotPublished() {
    var announcement = draft(null, LATER);
    assertThatThrownBy(() -> announcement.publish(GRACE, 1, LATER))
        .isInstanceOf(AnnouncementOverException.class);
    assertThat(announcement.status()).isEqualTo(DRAFT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u202E"})
  void needsWords(String nothing) {
    assertThatThrownBy(() -> words(nothing)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new AnnouncementDraft("T", nothing, Audience.EVERYONE, false, null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesNoMoreThanIsKept() {
    assertThatThrownBy(() -> words("x".repeat(151))).isInstanceOf(IllegalArgumentException.class);
    var tooLong = "x".repeat(Markdown.MAX_LENGTH + 1);
    assertThatThrownBy(
            () -> new AnnouncementDraft("T", tooLong, Audience.EVERYONE, false, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new AnnouncementDraft("T", "B", Audience.EVERYONE, false, LATER, LATER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(Audience.Kind.class)
  void anAudienceNamesWhatItIsMadeOf(Audience.Kind kind) {
    assertThatThrownBy(() -> new Audience(kind, List.of(1), List.of(Role.ADMIN)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Audience.floors(List.of(4, 3, 4)).floors()).containsExactly(3, 4);
    assertThat(Audience.roles(List.of(Role.ADMIN, Role.TENANT)).roles())
        .containsExactly(Role.TENANT, Role.ADMIN);
  }

  private static Announcement draft(Instant publishAt, Instant expiresAt) {
    return new Announcement(
        new AnnouncementId(new UUID(0, 9)),
        new AnnouncementDraft("Title", "Body", Audience.EVERYONE, false, publishAt, expiresAt),
        GRACE,
        NOW);
  }

  private static AnnouncementDraft words(String title) {
    return new AnnouncementDraft(title, "Body", Audience.EVERYONE, false, null, null);
  }
}
