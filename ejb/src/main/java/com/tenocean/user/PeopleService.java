package com.tenocean.user;

import com.tenocean.building.UnitId;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Caller;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What admins do with people. A change of status and its event commit together. Applications are
 * not decided here but where they are verified.
 */
@Stateless
@RolesAllowed("ADMIN")
public class PeopleService {
  public static final int PAGE_SIZE = 50;

  @Inject UserRepository users;
  @Inject Homes homes;
  @Inject AddressChanges addresses;
  @Inject EventPublisher events;
  @Inject Caller caller;
  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * The people that match, {@link #PAGE_SIZE} at a time.
   *
   * @param after where the page starts, or null for the first
   */
  public PeopleList people(PeopleFilter filter, @Nullable PeopleKey after) {
    var found = users.page(filter, after, PAGE_SIZE + 1);
    var shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
    var homesOf = homes.of(shown.stream().map(User::id).toList());
    var people =
        shown.stream().map(u -> PersonView.of(u, homesOf.getOrDefault(u.id(), List.of()))).toList();
    var isLast = found.size() <= PAGE_SIZE;
    return new PeopleList(people, isLast ? null : PeopleKey.of(shown.get(PAGE_SIZE - 1)));
  }

  public PersonView person(UserId id) {
    var user = users.find(id).orElseThrow(() -> new PersonNotFoundException(id));
    return PersonView.of(user, homes.of(id));
  }

  /** Who lives in each of these units; units without anybody are left out. */
  public Map<UnitId, List<Resident>> residentsOf(Collection<UnitId> units) {
    return homes.residentsOf(units);
  }

  /** Shuts a person out until {@link #lift}; sessions end at once. */
  public void suspend(UserId id) {
    change(forChange(id), UserStatus.SUSPENDED);
  }

  /** Back to the status before the suspension. */
  public void lift(UserId id) {
    var user = forChange(id);
    change(user, user.statusBefore().orElse(UserStatus.RESIDENT));
  }

  /** The person moved away: out of every unit, and without roles. */
  public void makeAlumni(UserId id) {
    var user = forChange(id);
    homes.moveOut(id);
    change(user, UserStatus.ALUMNI);
  }

  /**
   * A former resident is one again.
   *
   * @param unit where the person lives now, if it is known
   */
  public void takeBack(UserId id, @Nullable UnitId unit) {
    var user = forChange(id);
    if (user.status() != UserStatus.ALUMNI) {
      throw new IllegalStatusChangeException(id, user.status(), UserStatus.RESIDENT);
    }
    change(user, UserStatus.RESIDENT);
    if (unit != null) {
      homes.moveIn(id, unit, OccupancyKind.TENANT);
    }
  }

  /**
   * Gives and takes roles, so that these are what the person has; sessions notice at once.
   *
   * @param floors whose registrations a captain reviews; none for others
   */
  public void setRoles(UserId id, Set<Role> roles, Set<Integer> floors) {
    var user = forChange(id);
    RoleRules.check(user, roles, floors);
    if (!roles.contains(Role.ADMIN)) {
      keepAnAdmin(user);
    }
    user.setRoles(roles, floors);
  }

  /** A tenant who has no e-mail and never signs in, but counts. */
  public UserId registerWithoutAddress(PersonName name, UnitId unit, OccupancyKind kind) {
    var user = users.add(User.withoutAddress(new UserId(ids.next()), name, clock.instant()));
    homes.moveIn(user.id(), unit, kind);
    return user.id();
  }

  /** For somebody who lost the address and was met in person; it counts once it is confirmed. */
  public void askForAddress(UserId id, EmailAddress wanted) {
    addresses.ask(forChange(id), wanted, caller.current().orElseThrow());
  }

  private void change(User user, UserStatus to) {
    var from = user.status();
    if (from == UserStatus.PENDING || from == UserStatus.REJECTED) {
      throw new IllegalStatusChangeException(user.id(), from, to);
    }
    keepAnAdmin(user);
    user.become(to);
    var by = caller.current().orElseThrow();
    events.publish(new UserStatusChanged(user.id(), from, to, by, clock.instant()));
  }

  private User forChange(UserId id) {
    users.lockAdmins();
    return users.lock(id).orElseThrow(() -> new PersonNotFoundException(id));
  }

  private void keepAnAdmin(User user) {
    if (users.lockAdmins().equals(List.of(user.id()))) {
      throw new LastAdminException(user.id());
    }
  }
}
