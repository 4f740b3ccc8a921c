package com.tenocean.announcement;

import com.tenocean.announcement.internal.Announcements;
import com.tenocean.announcement.internal.DeskRows;
import com.tenocean.announcement.internal.Publishing;
import com.tenocean.shared.Caller;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Transactions;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A board that announces, and people of a floor of their own who read. */
@ApplicationScoped
public class Board {
  @Inject private Announcements announcements;
  @Inject private DeskRows rows;
  @Inject private Publishing publishing;
  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Ids ids;
  @Inject private Clock clock;

  /** Someone on a floor; without e-mail if the address is null. */
  UserId livesOn(int floor, String email) {
    var person = ids.next();
    var unit = ids.next();
    database.update(
        "insert into app_user (id, version, email, first_name, last_name, status, created_at)"
            + " values (?, 0, ?, 'Nina', 'Neighbor', 'RESIDENT', ?)",
        person,
        email,
        clock.instant());
    database.update(
        "insert into unit (id, floor, label) values (?, ?, ?)",
        unit,
        floor,
        floor + unit.toString().substring(24));
    database.update(
        "insert into occupancy (id, user_id, unit_id, kind, from_date)"
            + " values (?, ?, ?, 'TENANT', date '2026-01-01')",
        ids.next(),
        person,
        unit);
    return new UserId(person);
  }

  /** What an admin does at the desk, in one transaction. */
  <T> T at(UserId admin, Function<AnnouncementDesk, T> act) {
    var desk = new AnnouncementDesk();
    desk.announcements = announcements;
    desk.rows = rows;
    desk.publishing = publishing;
    desk.ids = ids;
    desk.clock = clock;
    desk.caller =
        new Caller() {
          @Override
          public Optional<UserId> current() {
            return Optional.of(admin);
          }
        };
    return transactions.inNew(() -> act.apply(desk));
  }

  /** As the timer of a node does it. */
  int publishDue() {
    int published = 0;
    for (var due : transactions.inNew(publishing::due)) {
      published += transactions.inNew(() -> publishing.publishDue(due)) ? 1 : 0;
    }
    return published;
  }

  String status(AnnouncementId id) {
    return transactions.inNew(() -> announcements.find(id).orElseThrow().status().name());
  }

  List<String> texts(String sql, Object... parameters) {
    return database.query(sql, row -> row.getString(1), parameters);
  }

  void update(String sql, Object... parameters) {
    database.update(sql, parameters);
  }

  UserId admin() {
    return new UserId(UUID.randomUUID());
  }
}
