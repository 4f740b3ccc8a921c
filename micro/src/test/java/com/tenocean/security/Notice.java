package com.tenocean.security;

import java.util.UUID;

/** Announcements and the floors they go to, put straight into the database. */
final class Notice {
  static final String BODY =
      """
      The water is off in the **whole riser** on Tuesday from 9 to 12. Please store some the evening before.

      ## What you can do

      - fill a few bottles
      - keep the taps *closed*

      | Riser | From | Until |
      |---|---:|---:|
      | A to C | 9:00 | 10:30 |
      | D to F | 10:30 | 12:00 |

      Questions? Ask [the board](mailto:board@example.org).\
      """;

  private Notice() {}

  /** A floor that has a unit. */
  static void floor(int floor) {
    var unit = UUID.randomUUID();
    TestPerson.sql(
        "insert into unit (id, floor, label) values (?, ?, ?)",
        unit,
        floor,
        floor + unit.toString().substring(24));
  }

  static void livesOn(int floor, TestPerson person) {
    TestPerson.sql(
        "insert into occupancy (id, user_id, unit_id, kind, from_date)"
            + " select ?, ?, id, 'TENANT', date '2026-01-01' from unit where floor = ? limit 1",
        UUID.randomUUID(),
        person.id(),
        floor);
  }

  /** One that went to a floor so many hours ago. */
  static UUID published(String title, int floor, int hours, boolean isUrgent) {
    var id = UUID.randomUUID();
    TestPerson.sql(
        """
        insert into announcement (id, version, title, body, audience, floors, roles, urgent, status,
          published_at, published_by, reach, created_at, created_by, changed_at, changed_by)
        values (?, 1, ?, ?, 'FLOORS', array[?], '{}', ?, 'PUBLISHED',
          now() - ? * interval '1 hour', ?, 1, now(), ?, now(), ?)
        """,
        id,
        title,
        BODY,
        floor,
        isUrgent,
        hours,
        id,
        id,
        id);
    return id;
  }

  /** One that is still in preparation. */
  static UUID draft(String title, int floor, boolean isUrgent) {
    var id = published(title, floor, 0, isUrgent);
    TestPerson.sql(
        "update announcement set status = 'DRAFT', published_at = null, published_by = null,"
            + " reach = null where id = ?",
        id);
    return id;
  }
}
