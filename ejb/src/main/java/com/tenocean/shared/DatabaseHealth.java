package com.tenocean.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the portal can serve anybody: without its database it can't. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {
  private static final System.Logger LOG = System.getLogger(DatabaseHealth.class.getName());

  @Inject Database database;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(answers()).build();
  }

  private boolean answers() {
    try {
      return database.queryOne("select 1", row -> row.getInt(1)).isPresent();
    } catch (DatabaseException away) {
      LOG.log(System.Logger.Level.DEBUG, "the database does not answer", away);
      return false;
    }
  }
}
