package com.tenocean.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.event.DomainEvent;
import com.tenocean.shared.UserId;
import com.tenocean.user.RoleNotAllowedException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules, on a real PostgreSQL; events are written down instead of sent. */
class PeopleServiceTest {
  private final List<DomainEvent> published = new ArrayList<>();
  private PeopleFixture people;
  private PeopleService service;
  private User admin;

  @BeforeEach
  void begin() {
    people = new PeopleFixture();
    admin = people.resident("Ada", "Min", Role.ADMIN);
    service = new PeopleServices(people, admin.id(), published).people();
  }

  @AfterEach
  void rollBack() {
    people.close();
  }

  @Test
  void suspendsAndLiftsAndTellsOfBoth() {
    var ana = people.resident("Ana", "Ruiz", Role.TENANT);

    service.suspend(ana.id());
    service.lift(ana.id());

    assertThat(service.person(ana.id()).status()).isEqualTo(UserStatus.RESIDENT);
    assertThat(published)
        .containsExactly(
            new UserStatusChanged(
                ana.id(), UserStatus.RESIDENT, UserStatus.SUSPENDED, admin.id(), PeopleFixture.NOW),
            new UserStatusChanged(
                ana.id(),
                UserStatus.SUSPENDED,
                UserStatus.RESIDENT,
                admin.id(),
                PeopleFixture.NOW));
  }

  @Test
  void whoMovesAwayLeavesEveryUnitAndMayComeBackToAnother() {
    var ana = people.resident("Ana", "Ruiz", Role.TENANT);
    var home = people.unit(4, "4B");
    people.livesIn(ana, home);
    people.livesIn(ana, people.unit(4, "4C"));
    var other = people.unit(7, "7A");

    assertThat(service.residentsOf(List.of(other, home)))
        .containsOnly(
            Map.entry(home, List.of(new Resident(ana.id(), "Ana Ruiz", UserStatus.RESIDENT))));

    service.makeAlumni(ana.id());
    assertThat(service.person(ana.id()).homes()).isEmpty();
    assertThat(service.person(ana.id()).roles()).isEmpty();

    service.takeBack(ana.id(), other);
    assertThat(service.person(ana.id()).homes()).extracting(Home::label).containsExactly("7A");
    assertThat(service.person(ana.id()).roles()).containsExactly(Role.TENANT);
  }

  @Test
  void doesNotDecideApplications() {
    var applicant = people.applicant("Cy", "Wu");
    assertThatThrownBy(() -> service.suspend(applicant.id()))
        .isInstanceOf(IllegalStatusChangeException.class);
    assertThatThrownBy(() -> service.takeBack(applicant.id(), null))
        .isInstanceOf(IllegalStatusChangeException.class);
    assertThatThrownBy(() -> service.lift(applicant.id()))
        .isInstanceOf(IllegalStatusChangeException.class);
    assertThat(published).isEmpty();
  }

  @Test
  void theLastAdminNeitherLeavesNorLosesTheRole() {
    people.resident("Sus", "Pended", Role.ADMIN).become(UserStatus.SUSPENDED);

    assertThatThrownBy(() -> service.suspend(admin.id())).isInstanceOf(LastAdminException.class);
    assertThatThrownBy(() -> service.makeAlumni(admin.id())).isInstanceOf(LastAdminException.class);
    assertThatThrownBy(() -> service.setRoles(admin.id(), Set.of(Role.TENANT), Set.of()))
        .isInstanceOf(LastAdminException.class);
  }

  @Test
  void ofTwoAdminsOneMayLeave() {
    people.resident("Second", "Min", Role.ADMIN);

    service.setRoles(admin.id(), Set.of(Role.TENANT), Set.of());

    assertThat(service.person(admin.id()).roles()).containsExactly(Role.TENANT);
  }

  @Test
  void rolesAreForResidentsWhoCanSignIn() {
    var applicant = people.applicant("Cy", "Wu");
    var unit = people.unit(4, "4B");
    var offline =
        service.registerWithoutAddress(new PersonName("Old", "Tom"), unit, OccupancyKind.OWNER);

    assertRefused(applicant.id(), Set.of(Role.TENANT), Set.of(), Reason.NOT_RESIDENT);
    assertRefused(offline, Set.of(Role.ADMIN), Set.of(), Reason.NO_CONFIRMED_ADDRESS);
    assertRefused(
        admin.id(),
        Set.of(Role.ADMIN, Role.FLOOR_CAPTAIN),
        Set.of(),
        Reason.FLOORS_AND_CAPTAIN_DIFFER);
    assertThat(service.person(offline).homes()).extracting(Home::label).containsExactly("4B");
    assertThat(service.person(offline).email()).isNull();
  }

  @Test
  void aCaptainGetsFloorsAndOpenSessionsNotice() {
    var ana = people.resident("Ana", "Ruiz", Role.TENANT);
    var before = ana.accessVersion();

    service.setRoles(ana.id(), Set.of(Role.TENANT, Role.FLOOR_CAPTAIN), Set.of(4, 5));

    assertThat(service.person(ana.id()).captainFloors()).containsExactlyInAnyOrder(4, 5);
    assertThat(ana.accessVersion()).isGreaterThan(before);
  }

  @Test
  void listsPeopleInPages() {
    for (var i = 0; i < PeopleService.PAGE_SIZE; i++) {
      people.resident("P" + i, "Ruiz", Role.TENANT);
    }
    people.forget();

    var first = service.people(PeopleFilter.ALL, null);
    var second = service.people(PeopleFilter.ALL, first.next());

    assertThat(first.people()).hasSize(PeopleService.PAGE_SIZE);
    assertThat(second.people()).hasSize(1);
    assertThat(second.next()).isNull();
  }

  @Test
  void saysThatSomebodyIsUnknown() {
    var nobody = new UserId(UUID.randomUUID());
    assertThatThrownBy(() -> service.person(nobody)).isInstanceOf(PersonNotFoundException.class);
    assertThatThrownBy(() -> service.suspend(nobody)).isInstanceOf(PersonNotFoundException.class);
  }

  private void assertRefused(UserId user, Set<Role> roles, Set<Integer> floors, Reason reason) {
    assertThatThrownBy(() -> service.setRoles(user, roles, floors))
        .isInstanceOfSatisfying(
            RoleNotAllowedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
