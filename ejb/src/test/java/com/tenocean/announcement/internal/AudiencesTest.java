package com.tenocean.announcement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.announcement.Audience;
import com.tenocean.announcement.Reach;
import com.tenocean.announcement.TestBuilding;
import com.tenocean.shared.UserId;
import com.tenocean.user.Role;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told, on a real PostgreSQL. */
class AudiencesTest {
  private final TestBuilding building = new TestBuilding();
  private final Audiences audiences = new Audiences(building.database);
  private final UserId admin = building.resident(Role.ADMIN);
  private final UserId captain =
      building.on(4, building.on(3, building.resident(Role.TENANT, Role.FLOOR_CAPTAIN)));
  private final UserId staff = building.resident(Role.MAINTENANCE);
  private final UserId harold = building.on(4, building.withoutEmail());

  @AfterEach
  void close() {
    building.close();
  }

  @Test
  void countsEverybodyOnceAlsoThoseWithoutEmail() {
    building.on(4, building.person("ALUMNI", "olga@example.org"));
    building.on(4, building.person("PENDING", "wei@example.org"));
    building.on(4, building.person("SUSPENDED", "bob@example.org"));

    assertThat(audiences.reach(Audience.EVERYONE)).isEqualTo(new Reach(4, 1));
    assertThat(audiences.reach(Audience.floors(Set.of(3, 4)))).isEqualTo(new Reach(2, 1));
    assertThat(audiences.reach(Audience.floors(Set.of(9)))).isEqualTo(new Reach(0, 0));
    assertThat(audiences.reach(Audience.roles(Set.of(Role.FLOOR_CAPTAIN, Role.MAINTENANCE))))
        .isEqualTo(new Reach(2, 0));
  }

  @Test
  void pagesNameEverybodyOnce() {
    building.residents(20);

    var seen = new HashSet<UserId>();
    UserId last = null;
    int people = 0;
    for (var page = audiences.page(Audience.EVERYONE, last, 7);
        !page.isEmpty();
        page = audiences.page(Audience.EVERYONE, last, 7)) {
      seen.addAll(page);
      people += page.size();
      last = page.get(page.size() - 1);
    }

    assertThat(people).isEqualTo(24);
    assertThat(seen).hasSize(24).contains(admin, captain, staff, harold);
    assertThat(audiences.page(Audience.floors(Set.of(3, 4)), null, 7))
        .containsExactlyInAnyOrder(captain, harold);
    assertThat(audiences.page(Audience.roles(Set.of(Role.MAINTENANCE)), null, 7))
        .containsExactly(staff);
  }
}
