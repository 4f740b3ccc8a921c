package com.tenocean.user;

import com.tenocean.building.Unit;
import com.tenocean.building.UnitId;
import com.tenocean.building.UnitRepository;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Caller;
import com.tenocean.shared.UserId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people do with their own particulars, and nobody else's. */
@Stateless
@RolesAllowed({"TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", "ALUMNI"})
public class ProfileService {
  @Inject UserRepository users;
  @Inject UnitRepository units;
  @Inject Homes homes;
  @Inject AddressChangeRepository changes;
  @Inject EventPublisher events;
  @Inject Caller caller;
  @Inject Clock clock;

  public Profile mine() {
    var user = users.find(me()).orElseThrow(() -> new PersonNotFoundException(me()));
    return new Profile(
        user.name(),
        user.email().map(EmailAddress::value).orElse(null),
        changes.openOf(user.id()).map(c -> c.newEmail().value()).orElse(null),
        user.locale().orElse(null),
        user.status(),
        homes.of(user.id()));
  }

  /** Keeps a name and the language that messages are written in. */
  public void save(PersonName name, @Nullable Locale language) {
    var user = forChange();
    List<ProfileField> changed = new ArrayList<>();
    if (!user.name().equals(name)) {
      user.rename(name);
      changed.add(ProfileField.NAME);
    }
    if (language != null && !user.locale().filter(language::equals).isPresent()) {
      user.read(language);
      changed.add(ProfileField.LOCALE);
    }
    if (!changed.isEmpty()) {
      events.publish(new UserProfileUpdated(user.id(), changed, clock.instant()));
    }
  }

  /** Stays with the present address after all. */
  public void keepAddress() {
    changes.removeOpen(me());
  }

  /** The unit with this label, whatever its case. */
  public Optional<UnitId> unitCalled(String label) {
    return units.findByLabel(label).map(Unit::id);
  }

  /**
   * Chooses the language that pages and messages are in.
   *
   * @param language one that the portal speaks
   */
  @RolesAllowed({"TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", "ALUMNI", "PENDING"})
  public void read(Locale language) {
    var user = forChange();
    save(user.name(), language);
  }

  /** Asks to move to another unit: a verification is opened, and until then nothing changes. */
  @RolesAllowed({"TENANT", "ADMIN"})
  public void askToMove(UnitId wanted) {
    var unit = units.open(wanted).id();
    if (homes.of(me()).stream().anyMatch(home -> home.unit().equals(unit))) {
      throw new AlreadyThereException(me(), wanted);
    }
    events.publish(new UserProfileUpdated(me(), List.of(ProfileField.UNIT), clock.instant(), unit));
  }

  private User forChange() {
    return users.lock(me()).orElseThrow(() -> new PersonNotFoundException(me()));
  }

  private UserId me() {
    return caller.current().orElseThrow();
  }
}
