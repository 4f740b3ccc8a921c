package com.tenocean.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real PostgreSQL. */
class UserRepositoryTest {
  private PeopleFixture people;
  private UserRepository users;

  @BeforeEach
  void begin() {
    people = new PeopleFixture();
    users = new UserRepository(people.em);
  }

  @AfterEach
  void rollBack() {
    people.close();
  }

  @Test
  void findsByAddressWhateverItsCase() {
    var ana = people.resident("Ana", "Ruiz", Role.TENANT);
    people.forget();

    assertThat(users.findByEmail(new EmailAddress("ANA.ruiz@Example.org")))
        .map(User::id)
        .contains(ana.id());
    assertThat(users.findByEmail(new EmailAddress("other@example.org"))).isEmpty();
  }

  @Test
  void pagesByNameWithoutGapsOrRepeats() {
    for (var i = 0; i < 7; i++) {
      people.resident(
          "Same", i < 4 ? "ruiz" : "Santos", new EmailAddress("p" + i + "@example.org"));
    }
    people.forget();

    List<User> seen = new ArrayList<>();
    PeopleKey after = null;
    for (var page = users.page(PeopleFilter.ALL, after, 3);
        !page.isEmpty();
        page = users.page(PeopleFilter.ALL, after, 3)) {
      seen.addAll(page);
      after = PeopleKey.of(page.get(page.size() - 1));
    }

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(seen).extracting(u -> u.name().last()).startsWith("ruiz").endsWith("Santos");
  }

  @Test
  void filtersByTextStatusRoleAndFloor() {
    var ana = people.resident("Ana", "Ruiz", Role.TENANT);
    var bob = people.resident("Bob", "100%_Sure", Role.MAINTENANCE);
    var cy = people.applicant("Cy", "Wu");
    people.livesIn(ana, people.unit(4, "4B"));
    people.livesIn(bob, people.unit(5, "5B"));
    people.forget();

    assertThat(found("an")).containsExactly(ana.id());
    assertThat(found("ana ru")).containsExactly(ana.id());
    assertThat(found("RUIZ@EX")).containsExactly(ana.id());
    assertThat(found("4b")).containsExactly(ana.id());
    assertThat(found("100%_")).containsExactly(bob.id());
    assertThat(found("1%")).isEmpty();
    assertThat(found("' or 1=1 --")).isEmpty();
    assertThat(found(new PeopleFilter("", UserStatus.PENDING, null, null)))
        .containsExactly(cy.id());
    assertThat(found(new PeopleFilter("", null, Role.MAINTENANCE, null))).containsExactly(bob.id());
    assertThat(found(new PeopleFilter("", null, null, 4))).containsExactly(ana.id());
    assertThat(found(new PeopleFilter("b", UserStatus.RESIDENT, Role.MAINTENANCE, 5)))
        .containsExactly(bob.id());
  }

  @Test
  void captainsReviewTheirFloorsAndAdminsTheOthers() {
    var captain = people.captain("Kim", 4, 5);
    var suspended = people.captain("Lee", 6);
    suspended.become(UserStatus.SUSPENDED);
    var admin = people.resident("Ada", "Min", Role.ADMIN);
    people.forget();

    assertThat(ids(users.reviewersOf(4))).containsExactly(captain.id());
    assertThat(ids(users.reviewersOf(6))).containsExactly(admin.id());
    assertThat(ids(users.reviewersOf(1))).containsExactly(admin.id());
  }

  @Test
  void countsOnlyAdminsWhoCanSignIn() {
    var admin = people.resident("Ada", "Min", Role.ADMIN);
    people.resident("Sus", "Pended", Role.ADMIN).become(UserStatus.SUSPENDED);
    people.resident("Ten", "Ant", Role.TENANT);
    people.forget();

    assertThat(users.lockAdmins()).containsExactly(admin.id());
    assertThat(users.accessVersion(admin.id())).hasValue(0);
  }

  private List<Object> found(String text) {
    return found(new PeopleFilter(text, null, null, null));
  }

  private List<Object> found(PeopleFilter filter) {
    return ids(users.page(filter, null, 10));
  }

  private static List<Object> ids(List<User> users) {
    return users.stream().<Object>map(User::id).toList();
  }
}
