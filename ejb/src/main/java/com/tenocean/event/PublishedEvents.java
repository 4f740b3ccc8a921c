package com.tenocean.event;

import com.tenocean.shared.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What was published already: it stands in the log, or did until its time was over. */
@ApplicationScoped
public class PublishedEvents {
  @Inject Database database;

  /** Whether an event with this id was published, by the caller's own transaction or before. */
  public boolean have(String id) {
    return database
        .queryOne(
            """
            select 1 from event_log where id = ?
            union all select 1 from event_id where id = ? limit 1
            """,
            row -> row.getInt(1),
            id,
            id)
        .isPresent();
  }
}
