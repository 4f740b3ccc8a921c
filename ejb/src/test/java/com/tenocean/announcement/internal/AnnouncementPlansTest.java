package com.tenocean.announcement.internal;

import static com.tenocean.announcement.TestBuilding.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.announcement.AnnouncementId;
import com.tenocean.announcement.AnnouncementKey;
import com.tenocean.announcement.Audience;
import com.tenocean.announcement.DeskKey;
import com.tenocean.announcement.TestBuilding;
import com.tenocean.shared.Database;
import com.tenocean.shared.Json;
import com.tenocean.shared.TestDatabase;
import com.tenocean.shared.UserId;
import com.tenocean.user.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Among 5,000 announcements, 5,000 people and 100,000 readings, no list takes more than a few pages
 * of the database.
 */
class AnnouncementPlansTest {
  /** The tables have some hundreds of them, of 8 KiB each. */
  private static final int FEW_PAGES = 200;

  private static final Instant MIDDLE = NOW.minus(Duration.ofHours(2_500));
  private static TestBuilding building;
  private static UserId tenant;

  private final Explaining explaining = new Explaining();
  private final Noticeboard board = new Noticeboard(explaining, building.clock);
  private final DeskRows rows = new DeskRows(explaining, null, null);

  @BeforeAll
  static void fill() {
    building = new TestBuilding();
    building.residents(5_000);
    tenant = building.on(4, building.resident(Role.TENANT));
    building.database.update(
        """
        insert into announcement (id, version, title, body, audience, floors, roles, urgent, status,
          published_at, published_by, reach, created_at, created_by, changed_at, changed_by)
        select gen_random_uuid(), 0, 'News ' || n, repeat('Words. ', 40),
          case n % 3 when 0 then 'ALL' when 1 then 'FLOORS' else 'ROLES' end,
          case n % 3 when 1 then array[n % 12] else '{}' end,
          case n % 3 when 2 then array['TENANT'] else '{}' end,
          false, 'PUBLISHED', cast(? as timestamptz) - n * interval '1 hour', gen_random_uuid(),
          5000, now(), gen_random_uuid(), now(), gen_random_uuid()
        from generate_series(1, 5000) n
        """,
        NOW);
    building.database.update(
        """
        insert into announcement_read (announcement_id, reader_id, first_read_at)
        select a.id, p.id, now()
        from (select id from announcement order by published_at desc limit 40) a,
          (select id from app_user limit 2500) p
        on conflict do nothing
        """);
    for (var table : new String[] {"announcement", "announcement_read", "app_user"}) {
      building.database.update("vacuum analyze " + table);
    }
  }

  @AfterAll
  static void close() {
    building.close();
    new TestBuilding().close();
  }

  @BeforeEach
  void forget() {
    explaining.pages = 0;
  }

  @Test
  void whatOnePersonFinds() {
    board.page(tenant, null, 21);
    assertThat(explaining.pages).isBetween(1, FEW_PAGES);
  }

  @Test
  void whatOnePersonFindsFarDown() {
    board.page(tenant, new AnnouncementKey(MIDDLE, new AnnouncementId(UUID.randomUUID())), 21);
    assertThat(explaining.pages).isBetween(1, FEW_PAGES);
  }

  @Test
  void whatOnePersonHasNotOpened() {
    board.unread(tenant, 3);
    assertThat(explaining.pages).isBetween(1, FEW_PAGES);
  }

  @Test
  void whatAdminsSeeWithTheNumbersOfReaders() {
    rows.page(null, 21);
    assertThat(explaining.pages).isBetween(1, FEW_PAGES);
  }

  @Test
  void whatAdminsSeeFarDown() {
    rows.page(new DeskKey(false, MIDDLE, new AnnouncementId(UUID.randomUUID())), 21);
    assertThat(explaining.pages).isBetween(1, FEW_PAGES);
  }

  @Test
  void whoIsTold() {
    var audiences = new Audiences(explaining);
    audiences.page(Audience.EVERYONE, tenant, 100);
    audiences.page(Audience.roles(Set.of(Role.TENANT)), null, 100);
    assertThat(explaining.pages).isBetween(1, FEW_PAGES);
  }

  /** Counts the pages that queries touch. */
  private static final class Explaining extends Database {
    private int pages;

    Explaining() {
      super(TestDatabase.dataSource());
    }

    @Override
    public <T> List<T> query(String sql, Row<T> row, Object... parameters) {
      var plan =
          super.query(
              "explain (analyze, buffers, format json) " + sql,
              result -> Json.tree(result.getString(1)).get(0).get("Plan"),
              parameters);
      pages += plan.get(0).get("Shared Hit Blocks").asInt();
      pages += plan.get(0).get("Shared Read Blocks").asInt();
      return List.of();
    }
  }
}
