package com.tenocean.event;

import com.tenocean.shared.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What stands in the log already. */
@ApplicationScoped
public class PublishedEvents {
  @Inject Database database;

  /** Whether an event with this id was published, by the caller's own transaction or before. */
  public boolean have(String id) {
    return database
        .queryOne("select 1 from event_log where id = ?", row -> row.getInt(1), id)
        .isPresent();
  }
}
