package com.tenocean.account;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tenocean.shared.UserId;
import com.tenocean.user.Role;
import com.tenocean.user.User;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/**
 * What a signed-in person may do, as a session keeps it.
 *
 * @param groups the container's roles
 * @param version {@link User#accessVersion()} when this was read: a later one may mean other groups
 * @param epoch raised when all of the person's sessions must end
 */
public record Access(UserId user, Set<String> groups, int version, int epoch)
    implements Serializable {
  /** The only group of people whose application is not approved: they see {@code /application}. */
  public static final String PENDING = "PENDING";

  /** The only group of people who moved away. */
  public static final String ALUMNI = "ALUMNI";

  /** What the person may do at present; empty if that does not include signing in. */
  public static Optional<Access> of(User user, int epoch) {
    return Optional.of(groups(user))
        .filter(groups -> !groups.isEmpty())
        .map(groups -> new Access(user.id(), groups, user.accessVersion(), epoch));
  }

  private static Set<String> groups(User user) {
    return switch (user.status()) {
      case RESIDENT -> user.roles().stream().map(Role::name).collect(toUnmodifiableSet());
      case ALUMNI -> Set.of(ALUMNI);
      case PENDING, REJECTED -> user.hasConfirmedEmail() ? Set.of(PENDING) : Set.of();
      case SUSPENDED -> Set.of();
    };
  }
}
