package com.tenocean.announcement.internal;

import static com.tenocean.announcement.TestBuilding.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.announcement.AnnouncementStatus;
import com.tenocean.announcement.Audience;
import com.tenocean.announcement.DeskKey;
import com.tenocean.announcement.DeskRow;
import com.tenocean.announcement.TestBuilding;
import com.tenocean.user.Role;
import com.tenocean.user.UserRepository;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What admins see, on a real PostgreSQL. */
class DeskRowsTest {
  private final TestBuilding building = new TestBuilding();
  private final DeskRows rows =
      new DeskRows(
          building.database, new UserRepository(building.em), new Audiences(building.database));

  @AfterEach
  void close() {
    building.close();
  }

  @Test
  void whatIsInPreparationStandsFirstThenTheNewestWithoutGaps() {
    var admin = building.resident(Role.ADMIN);
    for (int i = 0; i < 4; i++) {
      building.published("published " + i, Audience.EVERYONE, NOW.plusSeconds(i), 1);
    }
    building.draft(building.words("draft 1", Audience.EVERYONE), admin);
    var second = building.words("draft 2", Audience.floors(Set.of(4)));
    building.change(
        building.draft(second, admin), one -> one.write(second, admin, NOW.plusSeconds(1)));

    var seen = new ArrayList<DeskRow>();
    DeskKey after = null;
    for (var page = rows.page(after, 2); !page.isEmpty(); page = rows.page(after, 2)) {
      seen.addAll(page);
      var last = page.get(page.size() - 1);
      after = new DeskKey(last.status().isInPreparation(), last.listedAt(), last.id());
    }

    assertThat(seen)
        .extracting(DeskRow::title)
        .containsExactly(
            "draft 2", "draft 1", "published 3", "published 2", "published 1", "published 0");
    assertThat(seen.get(0).audience()).isEqualTo(Audience.floors(Set.of(4)));
    assertThat(seen.get(0).reach()).isNull();
  }

  @Test
  void countsThoseWhoReadItAndNoMoreThanItReached() {
    var news = building.published("news", Audience.EVERYONE, NOW, 2);
    var board = new Noticeboard(building.database, building.clock);
    board.opened(news, building.resident());
    board.opened(news, building.person("ALUMNI", "olga@example.org"));
    assertThat(rows.page(null, 9).get(0).readers()).isEqualTo(1);

    board.opened(news, building.resident());
    board.opened(news, building.resident());
    assertThat(rows.page(null, 9).get(0).readers()).isEqualTo(2);
  }

  @Test
  void oneIsShownWithWhoChangedItAndWhomItWouldReachNow() {
    var admin = building.resident(Role.ADMIN);
    building.withoutEmail();
    var id = building.draft(building.words("draft", Audience.EVERYONE), admin);

    var view = rows.view(new Announcements(building.em).find(id).orElseThrow());

    assertThat(view.changedBy()).isEqualTo("Grace Okafor");
    assertThat(view.reach().people()).isEqualTo(2);
    assertThat(view.reach().withoutEmail()).isEqualTo(1);
    assertThat(view.row().status()).isEqualTo(AnnouncementStatus.DRAFT);
    assertThat(view.body()).isEqualTo("Words of **draft**");
  }
}
