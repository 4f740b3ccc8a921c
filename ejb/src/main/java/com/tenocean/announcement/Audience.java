package com.tenocean.announcement;

import com.tenocean.user.Role;
import java.util.Collection;
import java.util.List;

/**
 * Whom an announcement goes to.
 *
 * @param floors whose people it goes to, lowest first; empty unless it goes to floors
 * @param roles whose people it goes to, in the order of {@link Role}; empty unless it goes to roles
 */
public record Audience(Kind kind, List<Integer> floors, List<Role> roles) {
  /** Everyone who belongs to the building at present, staff too. */
  public static final Audience EVERYONE = new Audience(Kind.ALL, List.of(), List.of());

  /** What the people have in common. */
  public enum Kind {
    ALL,
    FLOORS,
    ROLES
  }

  public Audience {
    floors = List.copyOf(floors);
    roles = List.copyOf(roles);
    if ((kind == Kind.FLOORS) == floors.isEmpty() || (kind == Kind.ROLES) == roles.isEmpty()) {
      throw new IllegalArgumentException("floors or roles, as the kind says, not both or neither");
    }
  }

  public static Audience floors(Collection<Integer> floors) {
    return new Audience(Kind.FLOORS, floors.stream().distinct().sorted().toList(), List.of());
  }

  public static Audience roles(Collection<Role> roles) {
    return new Audience(Kind.ROLES, List.of(), roles.stream().distinct().sorted().toList());
  }
}
