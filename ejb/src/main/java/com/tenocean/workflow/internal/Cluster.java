package com.tenocean.workflow.internal;

import com.tenocean.shared.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** The database cluster whose transaction ids the log holds: another one after a restore. */
@ApplicationScoped
public class Cluster {
  private static final String NOTE =
      """
      insert into database_cluster (system_identifier, since)
      select system_identifier, ? from pg_control_system()
      on conflict (one) do update
      set system_identifier = excluded.system_identifier, since = excluded.since
      where database_cluster.system_identifier <> excluded.system_identifier
      """;

  @Inject private Database database;
  @Inject private Clock clock;

  /** Takes down since when this is the one, before anything is published. */
  void note() {
    database.update(NOTE, clock.instant());
  }
}
