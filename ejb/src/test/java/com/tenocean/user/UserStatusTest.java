package com.tenocean.user;

import static com.tenocean.user.UserStatus.ALUMNI;
import static com.tenocean.user.UserStatus.PENDING;
import static com.tenocean.user.UserStatus.REJECTED;
import static com.tenocean.user.UserStatus.RESIDENT;
import static com.tenocean.user.UserStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.shared.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UserStatusTest {
  private static final Map<UserStatus, List<UserStatus>> LEGAL =
      Map.of(
          PENDING, List.of(RESIDENT, REJECTED),
          REJECTED, List.of(PENDING),
          RESIDENT, List.of(ALUMNI, SUSPENDED),
          ALUMNI, List.of(RESIDENT, SUSPENDED),
          SUSPENDED, List.of(RESIDENT, ALUMNI));

  static Stream<Arguments> everyPair() {
    return Arrays.stream(UserStatus.values())
        .flatMap(from -> Arrays.stream(UserStatus.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void allowsWhatTheTableAllows(UserStatus from, UserStatus to) {
    assertThat(from.canBecome(to)).isEqualTo(LEGAL.get(from).contains(to));
  }

  @Test
  void aSuspendedPersonGoesBackToTheStatusBefore() {
    var person = resident();
    person.become(ALUMNI);
    person.become(SUSPENDED);

    assertThatThrownBy(() -> person.become(RESIDENT))
        .isInstanceOf(IllegalStatusChangeException.class)
        .hasMessageContaining(person.id().toString());
    person.become(ALUMNI);
    assertThat(person.status()).isEqualTo(ALUMNI);
  }

  @Test
  void alumniLoseEveryRoleAndComeBackAsTenants() {
    var person = resident();
    person.setRoles(Set.of(Role.TENANT, Role.FLOOR_CAPTAIN, Role.ADMIN), Set.of(3, 4));

    person.become(ALUMNI);
    assertThat(person.roles()).isEmpty();
    assertThat(person.captainFloors()).isEmpty();

    person.become(RESIDENT);
    assertThat(person.roles()).containsExactly(Role.TENANT);
  }

  @Test
  void aSuspendedPersonKeepsTheRolesForTheWayBack() {
    var person = resident();
    person.setRoles(Set.of(Role.MAINTENANCE), Set.of());

    person.become(SUSPENDED);
    person.become(RESIDENT);

    assertThat(person.roles()).containsExactly(Role.MAINTENANCE);
  }

  @Test
  void whateverChangesAccessMakesOpenSessionsStale() {
    var person = resident();
    person.become(SUSPENDED);
    person.become(RESIDENT);
    person.setRoles(Set.of(Role.ADMIN), Set.of());
    person.setRoles(Set.of(Role.ADMIN), Set.of());

    assertThat(person.accessVersion()).isEqualTo(3);
  }

  @Test
  void captainsHaveFloorsAndFloorsHaveCaptains() {
    var person = resident();
    assertThatThrownBy(() -> person.setRoles(Set.of(Role.FLOOR_CAPTAIN), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> person.setRoles(Set.of(Role.TENANT), Set.of(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static User resident() {
    return User.withoutAddress(
        new UserId(UUID.randomUUID()), new PersonName("Ana", "Ruiz"), Instant.EPOCH);
  }
}
