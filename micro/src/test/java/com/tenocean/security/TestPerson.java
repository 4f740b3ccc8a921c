package com.tenocean.security;

import com.tenocean.harness.PortalUnderTest;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.PortalAddress;
import com.tenocean.web.browser.Screen;
import com.tenocean.web.browser.Visit;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Somebody with a password, put straight into the database. */
record TestPerson(UUID id, String email, Part part) {
  static final String PASSWORD = "a lighthouse keeps seven bicycles";

  /** Fewer rounds than the portal's own, which a hash may say of itself: tests sign in often. */
  private static final int ROUNDS = 1000;

  static TestPerson playing(Part part) {
    var id = UUID.randomUUID();
    var person = new TestPerson(id, part + "-" + id + "@example.org", part);
    person.save();
    return person;
  }

  /** A tenant of this name. */
  static TestPerson called(String first, String last) {
    var person = playing(Part.TENANT);
    sql("update app_user set first_name = ?, last_name = ? where id = ?", first, last, person.id());
    return person;
  }

  private void save() {
    sql(
        "insert into app_user (id, version, email, email_confirmed_at, first_name, last_name,"
            + " status, created_at) values (?, 0, ?, now(), 'Test', 'Person', ?, now())",
        id,
        email,
        part.status());
    for (var role : part.groups()) {
      if (part.status().equals("RESIDENT")) {
        sql("insert into user_role (user_id, role) values (?, ?)", id, role);
      }
    }
    sql(
        "insert into credential (user_id, password_hash, changed_at, session_epoch)"
            + " values (?, ?, now(), 0)",
        id,
        hash(PASSWORD));
  }

  /** What an admin does: one change of status or roles, and the version goes up. */
  void become(String status) {
    sql(
        "update app_user set status_before = status, status = ?,"
            + " access_version = access_version + 1 where id = ?",
        status,
        id);
  }

  void gain(String role) {
    sql("insert into user_role (user_id, role) values (?, ?)", id, role);
    sql("update app_user set access_version = access_version + 1 where id = ?", id);
  }

  /** A browser of its own, in which this person is signed in. */
  Visit visit(Browser browser, Screen screen) {
    var device = Device.of(this);
    return browser.visit(PortalAddress.get(), screen).with(device.browserCookies());
  }

  static void sql(String sql, Object... parameters) {
    prepared(sql, parameters, PreparedStatement::execute);
  }

  /** What time it is in the portal, whose clock other tests may have put on. */
  static Instant portalTime() {
    return Instant.parse(new Device().get("/gallery/clock").body());
  }

  /** An id as the portal makes them at a time: a later one is greater. */
  static UUID idOf(Instant now) {
    var random = UUID.randomUUID().toString();
    var time = "%012x".formatted(now.toEpochMilli());
    return UUID.fromString(
        time.substring(0, 8) + '-' + time.substring(8) + "-7" + random.substring(15));
  }

  /** The one text that a query finds. */
  static String text(String sql, Object... parameters) {
    return prepared(
        sql,
        parameters,
        statement -> {
          var rows = statement.executeQuery();
          rows.next();
          return rows.getString(1);
        });
  }

  /** How many rows hold that text. */
  static int count(String sql, String text) {
    return prepared(
        sql,
        new Object[] {"%" + text + "%"},
        statement -> {
          var rows = statement.executeQuery();
          rows.next();
          return rows.getInt(1);
        });
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private static <T> T prepared(String sql, Object[] parameters, Work<T> work) {
    try (var connection =
            DriverManager.getConnection(
                PortalUnderTest.setting("tenocean.db.url"),
                PortalUnderTest.setting("tenocean.db.user"),
                PortalUnderTest.setting("tenocean.db.password"));
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return work.on(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static String hash(String password) {
    try {
      var salt = new byte[16];
      var spec = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, 256);
      var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec);
      var base64 = Base64.getEncoder();
      return "PBKDF2WithHmacSHA512:%d:%s:%s"
          .formatted(ROUNDS, base64.encodeToString(salt), base64.encodeToString(key.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
