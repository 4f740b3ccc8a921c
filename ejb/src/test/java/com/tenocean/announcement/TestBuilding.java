package com.tenocean.announcement;

import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.TestDatabase;
import com.tenocean.shared.UserId;
import com.tenocean.user.Role;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** A building on the real database that begins empty: floors, people, announcements. */
public final class TestBuilding implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  public final Database database = new Database(TestDatabase.dataSource());
  public final EntityManager em = TestDatabase.entityManagers().createEntityManager();
  public final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final Ids ids = new Ids(clock);

  public TestBuilding() {
    for (var table : new String[] {"announcement", "verification", "app_user", "unit"}) {
      database.update("delete from " + table);
    }
  }

  public UserId resident(Role... roles) {
    var person = person("RESIDENT", "someone-" + UUID.randomUUID() + "@example.org");
    for (var role : roles) {
      database.update(
          "insert into user_role (user_id, role) values (?, ?)", person.value(), role.name());
    }
    return person;
  }

  public UserId withoutEmail() {
    return person("RESIDENT", null);
  }

  public UserId person(String status, String email) {
    var id = ids.next();
    database.update(
        "insert into app_user (id, version, email, first_name, last_name, status, created_at)"
            + " values (?, 0, ?, 'Grace', 'Okafor', ?, ?)",
        id,
        email,
        status,
        NOW);
    return new UserId(id);
  }

  public void residents(int howMany) {
    database.update(
        "insert into app_user (id, version, email, first_name, last_name, status, created_at)"
            + " select gen_random_uuid(), 0, n || '@example.org', 'N', 'N', 'RESIDENT', now()"
            + " from generate_series(1, ?) n",
        howMany);
  }

  /** Moves a person in. */
  public UserId on(int floor, UserId person) {
    var unit = ids.next();
    database.update(
        "insert into unit (id, floor, label) values (?, ?, ?)",
        unit,
        floor,
        unit.toString().substring(20, 36));
    database.update(
        "insert into occupancy (id, user_id, unit_id, kind, from_date)"
            + " values (?, ?, ?, 'TENANT', date '2026-01-01')",
        ids.next(),
        person.value(),
        unit);
    return person;
  }

  public void movesOut(UserId person) {
    database.update(
        "update occupancy set to_date = date '2026-02-01' where user_id = ?", person.value());
  }

  public AnnouncementDraft words(String title, Audience audience) {
    return new AnnouncementDraft(title, "Words of **" + title + "**", audience, false, null, null);
  }

  public AnnouncementId draft(AnnouncementDraft draft, UserId by) {
    var id = new AnnouncementId(ids.next());
    inTransaction(em -> em.persist(new Announcement(id, draft, by, NOW)));
    return id;
  }

  /** One that was published at an instant, to so many people. */
  public AnnouncementId published(String title, Audience audience, Instant at, int reach) {
    var author = new UserId(ids.next());
    var id = draft(words(title, audience), author);
    change(id, one -> one.publish(author, reach, at));
    return id;
  }

  public AnnouncementId published(String title, Audience audience) {
    return published(title, audience, NOW, 1);
  }

  public void change(AnnouncementId id, Consumer<Announcement> change) {
    inTransaction(em -> change.accept(em.find(Announcement.class, id.value())));
  }

  public void inTransaction(Consumer<EntityManager> work) {
    resultOf(
        manager -> {
          work.accept(manager);
          return null;
        });
  }

  public <T> T resultOf(Function<EntityManager, T> work) {
    em.getTransaction().begin();
    try {
      var result = work.apply(em);
      em.getTransaction().commit();
      return result;
    } finally {
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
      em.clear();
    }
  }

  public long count(String sql, Object... parameters) {
    return database.queryOne(sql, row -> row.getLong(1), parameters).orElseThrow();
  }

  @Override
  public void close() {
    em.close();
  }
}
