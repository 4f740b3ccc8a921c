package com.tenocean.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.shared.UserId;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.PersonName;
import com.tenocean.user.Role;
import com.tenocean.user.User;
import com.tenocean.user.UserStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final EmailAddress ADDRESS = new EmailAddress("maria@example.org");
  private static final PersonName NAME = new PersonName("Maria", "Santos");

  @Test
  void residentsHaveTheirRoles() {
    var access = Access.of(resident(EnumSet.allOf(Role.class)), 3).orElseThrow();
    assertThat(access.groups())
        .containsExactlyInAnyOrder("TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN");
    assertThat(access.epoch()).isEqualTo(3);
  }

  @Test
  void alumniHaveNoOtherRole() {
    var user = resident(Set.of(Role.TENANT));
    user.become(UserStatus.ALUMNI);
    assertThat(groups(user)).containsExactly(Access.ALUMNI);
  }

  @Test
  void applicantsSeeTheirApplicationOnceTheirAddressIsConfirmed() {
    var user = applicant();
    assertThat(Access.of(user, 0)).isEmpty();
    user.confirmEmail(NOW);
    assertThat(groups(user)).containsExactly(Access.PENDING);
    user.become(UserStatus.REJECTED);
    assertThat(groups(user)).containsExactly(Access.PENDING);
    user.become(UserStatus.PENDING);
    user.become(UserStatus.RESIDENT);
    assertThat(groups(user)).containsExactly("TENANT");
  }

  @Test
  void nobodySignsInWhileSuspended() {
    var user = resident(Set.of(Role.ADMIN));
    user.become(UserStatus.SUSPENDED);
    assertThat(Access.of(user, 0)).isEmpty();
    user.become(UserStatus.RESIDENT);
    assertThat(groups(user)).containsExactly("ADMIN");
  }

  private static Set<String> groups(User user) {
    return Access.of(user, 0).orElseThrow().groups();
  }

  private static User resident(Set<Role> roles) {
    return User.invited(new UserId(UUID.randomUUID()), ADDRESS, NAME, roles, NOW);
  }

  private static User applicant() {
    return User.applying(new UserId(UUID.randomUUID()), ADDRESS, NAME, Locale.ENGLISH, NOW);
  }
}
