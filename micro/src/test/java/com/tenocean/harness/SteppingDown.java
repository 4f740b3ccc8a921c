package com.tenocean.harness;

import java.sql.SQLException;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.After;

/**
 * Takes their roles from those who were admins, captains or staff in a test once it is over. The
 * portal tells such people of every application and every failure, at a pace that spares the mail
 * server: with the admins of all tests before, each test would wait for its mails behind hundreds.
 */
public class SteppingDown {
  private static final String STEP_DOWN =
      "delete from user_role using app_user"
          + " where user_id = app_user.id and email is not null and role <> 'TENANT'";

  void stepDown(@Observes After test) throws SQLException {
    in(PortalContainer.surroundings());
  }

  static void in(Surroundings surroundings) throws SQLException {
    try (var connection = surroundings.connection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(STEP_DOWN);
    }
  }
}
