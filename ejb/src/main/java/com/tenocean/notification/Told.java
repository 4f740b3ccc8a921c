package com.tenocean.notification;

import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What people have been told of, in the caller's transaction: by a mail that has left or is about
 * to, be it one that told of several things, or under the bell if they have read it there.
 */
@ApplicationScoped
public class Told {
  private static final String TOLD =
      """
      select d.recipient_id, d.cause from delivery d
      where d.recipient_id = any (?) and d.cause = any (?)
        and (d.channel = 'EMAIL' and d.status in ('PLANNED', 'SENT')
          or d.channel = 'IN_APP' and d.read_at is not null
          or d.channel = 'EMAIL' and d.status = 'COLLAPSED' and exists
            (select from delivery t
             where t.id = d.collapsed_into and t.status in ('PLANNED', 'SENT')))
      """;

  @Inject private Database database;

  /** Which of the causes each of the people knows of; who knows of none is left out. */
  public Map<UserId, Set<String>> of(Collection<UserId> people, Collection<String> causes) {
    if (causes.isEmpty()) {
      return Map.of();
    }
    var told = new HashMap<UserId, Set<String>>();
    database.query(
        TOLD,
        row ->
            told.computeIfAbsent(
                    new UserId(row.getObject(1, UUID.class)), person -> new HashSet<>())
                .add(row.getString(2)),
        people.stream().map(UserId::value).toArray(UUID[]::new),
        causes.toArray(String[]::new));
    return told;
  }
}
