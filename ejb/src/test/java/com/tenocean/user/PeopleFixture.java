package com.tenocean.user;

import com.tenocean.building.Unit;
import com.tenocean.building.UnitId;
import com.tenocean.shared.TestDatabase;
import com.tenocean.shared.UserId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A transaction on the real database that begins without people or units, and is rolled back. */
final class PeopleFixture implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  final EntityManager em = TestDatabase.entityManagers().createEntityManager();

  PeopleFixture() {
    em.getTransaction().begin();
    em.createNativeQuery("delete from verification").executeUpdate();
    em.createNativeQuery("delete from app_user").executeUpdate();
    em.createNativeQuery("delete from unit").executeUpdate();
  }

  User resident(String first, String last, Role... roles) {
    var address = new EmailAddress(first + "." + last + "@example.org");
    return resident(first, last, address, roles);
  }

  User resident(String first, String last, EmailAddress address, Role... roles) {
    var user = User.invited(anyId(), address, new PersonName(first, last), Set.of(roles), NOW);
    user.confirmEmail(NOW);
    em.persist(user);
    return user;
  }

  User captain(String name, Integer... floors) {
    var user = resident(name, "Captain");
    user.setRoles(Set.of(Role.TENANT, Role.FLOOR_CAPTAIN), Set.of(floors));
    return user;
  }

  User applicant(String first, String last) {
    var address = new EmailAddress(first + "." + last + "@example.org");
    var user = User.applying(anyId(), address, new PersonName(first, last), Locale.ENGLISH, NOW);
    em.persist(user);
    return user;
  }

  UnitId unit(int floor, String label) {
    var unit = new Unit(new UnitId(UUID.randomUUID()), floor, label);
    em.persist(unit);
    return unit.id();
  }

  void livesIn(User user, UnitId unit) {
    em.persist(
        new Occupancy(
            UUID.randomUUID(), user.id(), unit, OccupancyKind.TENANT, LocalDate.of(2026, 1, 1)));
  }

  /** What the database holds from now on is read from it. */
  void forget() {
    em.flush();
    em.clear();
  }

  @Override
  public void close() {
    em.getTransaction().rollback();
    em.close();
  }

  private static UserId anyId() {
    return new UserId(UUID.randomUUID());
  }
}
