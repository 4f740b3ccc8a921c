package com.tenocean.announcement.internal;

import static com.tenocean.announcement.TestBuilding.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.announcement.AnnouncementDraft;
import com.tenocean.announcement.AnnouncementItem;
import com.tenocean.announcement.AnnouncementKey;
import com.tenocean.announcement.Audience;
import com.tenocean.announcement.TestBuilding;
import com.tenocean.shared.UserId;
import com.tenocean.user.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who finds what at the board, on a real PostgreSQL. */
class NoticeboardTest {
  private final TestBuilding building = new TestBuilding();
  private final Noticeboard board = new Noticeboard(building.database, building.clock);
  private final UserId admin = building.resident(Role.ADMIN);
  private final UserId tenant = building.on(4, building.resident(Role.TENANT));
  private final UserId alumnus = building.on(4, building.person("ALUMNI", "olga@example.org"));

  @AfterEach
  void close() {
    building.close();
  }

  @Test
  void peopleFindWhatGoesToThem() {
    building.movesOut(alumnus);
    building.published("to all", Audience.EVERYONE);
    building.published("to 3 and 4", Audience.floors(Set.of(3, 4)));
    building.published("to 5", Audience.floors(Set.of(5)));
    building.published("to tenants", Audience.roles(Set.of(Role.TENANT)));
    building.published("to board and staff", Audience.roles(Set.of(Role.ADMIN, Role.MAINTENANCE)));

    assertThat(titles(tenant)).containsOnly("to all", "to 3 and 4", "to tenants");
    assertThat(titles(admin)).containsOnly("to all", "to board and staff");
    assertThat(titles(alumnus)).containsOnly("to all");
    assertThat(titles(building.resident(Role.MAINTENANCE)))
        .containsOnly("to all", "to board and staff");
    for (var status : new String[] {"PENDING", "REJECTED", "SUSPENDED"}) {
      assertThat(titles(building.person(status, status + "@example.org"))).isEmpty();
    }
  }

  @Test
  void whoMovesFindsWhatGoesToTheNewFloor() {
    building.published("to 4", Audience.floors(Set.of(4)));
    building.published("to 7", Audience.floors(Set.of(7)));

    building.movesOut(tenant);
    building.on(7, tenant);

    assertThat(titles(tenant)).containsOnly("to 7");
  }

  @Test
  void nobodyFindsWhatIsNotPublishedOrOver() {
    var over = building.published("over", Audience.EVERYONE);
    building.change(over, one -> one.write(until(NOW), admin, NOW));
    var open = building.published("open", Audience.EVERYONE);
    building.change(open, one -> one.write(until(NOW.plusSeconds(1)), admin, NOW));
    var withdrawn = building.published("withdrawn", Audience.EVERYONE);
    building.change(withdrawn, one -> one.withdraw(admin, NOW));
    building.draft(building.words("draft", Audience.EVERYONE), admin);

    assertThat(titles(tenant)).containsOnly("until");
    for (var hidden : List.of(over, withdrawn)) {
      board.opened(hidden, tenant);
      assertThat(board.find(hidden, tenant)).isEmpty();
    }
    assertThat(building.count("select count(*) from announcement_read")).isZero();
  }

  @Test
  void theNewestStandsFirstAndPagesHaveNoGaps() {
    for (int i = 0; i < 7; i++) {
      building.published("news " + i, Audience.EVERYONE, NOW.minusSeconds(i / 2), 1);
    }

    var seen = new ArrayList<AnnouncementItem>();
    AnnouncementKey after = null;
    for (var page = board.page(tenant, after, 3);
        !page.isEmpty();
        page = board.page(tenant, after, 3)) {
      seen.addAll(page);
      var last = page.get(page.size() - 1);
      after = new AnnouncementKey(last.publishedAt(), last.id());
    }

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(seen)
        .extracting(AnnouncementItem::publishedAt)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void theFirstReadingIsTakenDownAndCountsIfItIsAResidents() {
    var news = building.published("news", Audience.EVERYONE);
    var toBoard = building.published("board", Audience.roles(Set.of(Role.ADMIN)));
    assertThat(board.unread(tenant, 3)).extracting(AnnouncementItem::title).containsExactly("news");

    board.opened(news, tenant);
    new Noticeboard(building.database, Clock.offset(building.clock, Duration.ofDays(1)))
        .opened(news, tenant);
    board.opened(news, alumnus);
    board.opened(toBoard, tenant);

    assertThat(board.unread(tenant, 3)).isEmpty();
    assertThat(board.page(tenant, null, 3)).allMatch(AnnouncementItem::isRead);
    assertThat(board.page(admin, null, 3)).noneMatch(AnnouncementItem::isRead);
    assertThat(
            building.count("select count(*) from announcement_read where first_read_at = ?", NOW))
        .isEqualTo(2);
    assertThat(building.count("select sum(readers) from announcement")).isEqualTo(1);
  }

  private static AnnouncementDraft until(Instant end) {
    return new AnnouncementDraft("until", "Words", Audience.EVERYONE, false, null, end);
  }

  private List<String> titles(UserId reader) {
    return board.page(reader, null, 100).stream().map(AnnouncementItem::title).toList();
  }
}
