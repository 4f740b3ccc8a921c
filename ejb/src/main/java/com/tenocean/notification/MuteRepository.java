package com.tenocean.notification;

import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What people want to hear no more of, in the caller's transaction. */
@ApplicationScoped
public class MuteRepository {

  /** More than anybody will read; what is older is muted all the same. */
  private static final int SHOWN = 200;

  private static final String MUTE =
      """
      insert into notification_mute (user_id, thing, label, since) values (?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String LATEST =
      """
      select thing, coalesce(label, thing) as label, since from notification_mute
      where user_id = ? order by since desc, thing limit ?
      """;

  private static final String SOME =
      "select user_id, thing from notification_mute where user_id = any (?) and thing = any (?)";

  @Inject private Database database;
  @Inject private Clock clock;

  /** Which of the things each of the people has muted; who has muted none is left out. */
  public Map<UserId, Set<String>> of(Collection<UserId> people, Collection<String> things) {
    if (things.isEmpty()) {
      return Map.of();
    }
    var muted = new HashMap<UserId, Set<String>>();
    database.query(
        SOME,
        row ->
            muted
                .computeIfAbsent(
                    new UserId(row.getObject(1, UUID.class)), person -> new HashSet<>())
                .add(row.getString(2)),
        people.stream().map(UserId::value).toArray(UUID[]::new),
        things.toArray(String[]::new));
    return muted;
  }

  void begin(UserId person, String thing, String label) {
    database.update(MUTE, person.value(), thing, label, clock.instant());
  }

  void end(UserId person, String thing) {
    database.update(
        "delete from notification_mute where user_id = ? and thing = ?", person.value(), thing);
  }

  List<Mute> of(UserId person) {
    return database.query(
        LATEST,
        row ->
            new Mute(
                row.getString("thing"),
                row.getString("label"),
                row.getObject("since", OffsetDateTime.class).toInstant()),
        person.value(),
        SHOWN);
  }
}
