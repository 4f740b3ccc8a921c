package com.tenocean.user;

import com.tenocean.user.RoleNotAllowedException.Reason;
import java.util.Set;

/** Who may have which roles. */
final class RoleRules {
  private RoleRules() {}

  static void check(User user, Set<Role> roles, Set<Integer> floors) {
    if (user.status() != UserStatus.RESIDENT) {
      throw new RoleNotAllowedException(user.id(), Reason.NOT_RESIDENT);
    }
    var signsIn = roles.stream().anyMatch(role -> role != Role.TENANT);
    if (signsIn && !user.hasConfirmedEmail()) {
      throw new RoleNotAllowedException(user.id(), Reason.NO_CONFIRMED_ADDRESS);
    }
    if (roles.contains(Role.FLOOR_CAPTAIN) == floors.isEmpty()) {
      throw new RoleNotAllowedException(user.id(), Reason.FLOORS_AND_CAPTAIN_DIFFER);
    }
  }
}
