package com.tenocean.benchmark;

import com.tenocean.shared.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What the steps of the reference workflow write, as statements. */
@ApplicationScoped
public class ReferenceRows {
  static final String VERIFY = "insert into bench_verification (id, user_id) values (?, ?)";
  static final String NOTIFY =
      "insert into bench_notification (id, user_id, channel)"
          + " values (?, ?, 'email'), (?, ?, 'push'), (?, ?, 'in-app')";
  static final String WELCOME = "update bench_user set status = 'RESIDENT' where id = ?";

  @Inject private Database database;

  void create() {
    database.update(
        """
        create table if not exists bench_user (id uuid primary key, status varchar(10) not null)
        """);
    database.update(
        """
        create table if not exists bench_verification (id uuid primary key, user_id uuid not null)
        """);
    database.update(
        """
        create table if not exists bench_notification (
          id uuid primary key, user_id uuid not null, channel varchar(10) not null)
        """);
  }

  void addUsers(UUID[] ids) {
    database.update(
        "insert into bench_user select id, 'PENDING' from unnest(?) as u (id)", (Object) ids);
  }

  void verify(UUID user) {
    database.update(VERIFY, UUID.randomUUID(), user);
  }

  void notifyThrice(UUID user) {
    database.update(
        NOTIFY, UUID.randomUUID(), user, UUID.randomUUID(), user, UUID.randomUUID(), user);
  }

  void welcome(UUID user) {
    database.update(WELCOME, user);
  }

  /** How many rows of each kind there must be once, for these users: one, three, one. */
  boolean areComplete(UUID[] users) {
    return database
        .queryOne(
            """
            select (select count(*) from bench_verification where user_id = any (u.ids)),
                   (select count(*) from bench_notification where user_id = any (u.ids)),
                   (select count(*) from bench_user where id = any (u.ids) and status = 'RESIDENT')
            from (select ?::uuid[] as ids) u
            """,
            row ->
                row.getInt(1) == users.length
                    && row.getInt(2) == 3 * users.length
                    && row.getInt(3) == users.length,
            (Object) users)
        .orElseThrow();
  }
}
