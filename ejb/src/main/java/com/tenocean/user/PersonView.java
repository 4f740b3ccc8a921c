package com.tenocean.user;

import com.tenocean.shared.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as an admin sees them.
 *
 * @param email null for people without e-mail
 * @param statusBefore where a suspended person goes back to, else null
 */
public record PersonView(
    UserId id,
    PersonName name,
    @Nullable String email,
    boolean emailConfirmed,
    UserStatus status,
    @Nullable UserStatus statusBefore,
    Set<Role> roles,
    Set<Integer> captainFloors,
    List<Home> homes,
    Instant createdAt)
    implements Serializable {

  static PersonView of(User user, List<Home> homes) {
    return new PersonView(
        user.id(),
        user.name(),
        user.email().map(EmailAddress::value).orElse(null),
        user.hasConfirmedEmail(),
        user.status(),
        user.statusBefore().orElse(null),
        user.roles(),
        user.captainFloors(),
        homes,
        user.createdAt());
  }
}
