package com.tenocean.announcement;

import static com.tenocean.announcement.TestBuilding.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.announcement.internal.Noticeboard;
import com.tenocean.digest.DigestItem;
import com.tenocean.digest.DigestLine;
import com.tenocean.digest.DigestWindow;
import com.tenocean.shared.Database;
import com.tenocean.shared.TestDatabase;
import com.tenocean.shared.UserId;
import com.tenocean.user.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a digest finds, on a real PostgreSQL. */
class AnnouncementNewsTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final DigestWindow LAST_WEEK = new DigestWindow(NOW.minus(WEEK), NOW);

  private final TestBuilding building = new TestBuilding();
  private final List<String> queries = new ArrayList<>();
  private final AnnouncementNews news = new AnnouncementNews(new Counting(), building.clock);
  private final UserId tenant = building.on(4, building.resident(Role.TENANT));
  private final UserId admin = building.resident(Role.ADMIN);

  @AfterEach
  void close() {
    building.close();
  }

  @Test
  void eachFindsWhatGoesToThemAndWasNotOpened() {
    var alumnus = building.person("ALUMNI", "olga@example.org");
    var toAll = building.published("to all", Audience.EVERYONE, NOW.minusSeconds(9), 1);
    building.published("to 4", Audience.floors(Set.of(4)), NOW.minusSeconds(5), 1);
    building.published("too old", Audience.EVERYONE, NOW.minus(WEEK).minusSeconds(1), 1);
    building.published("too new", Audience.EVERYONE, NOW, 1);
    var withdrawn = building.published("gone", Audience.EVERYONE, NOW.minusSeconds(3), 1);
    building.change(withdrawn, one -> one.withdraw(admin, NOW));

    var found = unread(tenant, admin, alumnus);
    assertThat(found).containsOnlyKeys(tenant, admin);
    assertThat(found.get(tenant))
        .extracting(DigestItem::title)
        .containsExactlyInAnyOrder("to 4", "to all");
    assertThat(found.get(admin)).extracting(DigestItem::detail).containsExactly("Words of to all");

    new Noticeboard(building.database, building.clock).opened(toAll, admin);
    assertThat(unread(tenant, admin)).containsOnlyKeys(tenant);
  }

  @Test
  void saysWhoPublishedItSoThatNobodyIsToldOfTheirOwn() {
    var own = building.draft(building.words("own", Audience.EVERYONE), admin);
    building.change(own, one -> one.publish(admin, 2, NOW.minusSeconds(1)));

    assertThat(news.collect(LAST_WEEK)).extracting(DigestItem::author).containsExactly(admin);
  }

  @Test
  void readsAsItStandsWhenTheLetterLeaves() {
    var toAll = building.published("to all", Audience.EVERYONE, NOW.minusSeconds(9), 1);
    var gone = building.published("gone", Audience.EVERYONE, NOW.minusSeconds(3), 1);
    var items = news.collect(LAST_WEEK);
    building.change(gone, one -> one.withdraw(admin, NOW));

    assertThat(news.lines(items, Locale.ENGLISH))
        .containsOnly(
            Map.entry(
                "announcement " + toAll,
                new DigestLine("to all", "Words of to all", "/announcements/" + toAll)));
  }

  @Test
  void takesOneQueryHoweverManyReadersThereAre() {
    building.published("to all", Audience.EVERYONE, NOW.minusSeconds(9), 1);
    building.residents(50);
    var all =
        building.database.query(
            "select id from app_user", row -> new UserId(row.getObject(1, UUID.class)));
    var items = news.collect(LAST_WEEK);
    queries.clear();

    assertThat(news.visibleTo(all, items)).hasSize(52);

    assertThat(queries).hasSize(1);
  }

  private Map<UserId, List<DigestItem>> unread(UserId... readers) {
    return news.visibleTo(List.of(readers), news.collect(LAST_WEEK));
  }

  private final class Counting extends Database {
    Counting() {
      super(TestDatabase.dataSource());
    }

    @Override
    public <T> List<T> query(String sql, Row<T> row, Object... parameters) {
      queries.add(sql);
      return super.query(sql, row, parameters);
    }
  }
}
