package com.tenocean.notification.internal;

import static java.util.stream.Collectors.toSet;

import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.PreferenceRepository;
import com.tenocean.notification.Recipient;
import com.tenocean.notification.Recipients;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Json;
import com.tenocean.shared.Transactions;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Lets the deliveries go that had to wait for their time: all that is due for a person in one mail.
 * One transaction for each so many people, on one node at a time: the rows say that they may leave,
 * and the events that make them leave are published with it.
 */
@ApplicationScoped
public class Release {
  private static final int PEOPLE = 200;

  private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('release'))";

  private static final String DUE =
      """
      select recipient_id, channel, array_agg(id order by planned_at, id), category = 'DIGEST'
      from delivery
      where status = 'PLANNED' and due_at <= ?
        and (recipient_id, channel, category = 'DIGEST') > (?, ?, ?)
      group by 1, 2, 4 order by 1, 2, 4 limit ?
      """;

  private static final String LET_GO =
      """
      update delivery set due_at = null where id = any (?) and status = 'PLANNED' returning id
      """;

  private static final String PUT_OFF =
      "update delivery set due_at = ? where id = any (?) and status = 'PLANNED'";

  private static final String COLLAPSE =
      """
      update delivery
      set status = 'COLLAPSED', due_at = null, collapsed_into = ?, ended_at = ?
      where id = any (?) and status = 'PLANNED'
      """;

  private static final String TOGETHER =
      """
      insert into delivery
        (id, recipient_id, channel, category, template, cause, data, status, planned_at)
      select ?, recipient_id, channel, category, ?, ?, cast(? as jsonb), 'PLANNED', ?
      from delivery where id = ?
      """;

  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Departures departures;
  @Inject private Lanes lanes;
  @Inject private Recipients recipients;
  @Inject private PreferenceRepository preferences;
  @Inject private Ids ids;
  @Inject private Clock clock;

  private record Due(Way way, UUID[] deliveries) {
    boolean isAlone() {
      return deliveries.length == 1;
    }

    UserId person() {
      return new UserId(way.person);
    }

    UUID first() {
      return deliveries[0];
    }

    Channel channel() {
      return Channel.valueOf(way.channel);
    }
  }

  /** To whom, and through which channel. A digest goes alone: it tells of many things as it is. */
  private record Way(UUID person, String channel, boolean isDigest) {
    static final Way FIRST = new Way(new UUID(0, 0), "", false);
  }

  /** Lets go what is due by now. */
  public void all() {
    var now = clock.instant();
    var last = Way.FIRST;
    while (last != null) {
      var after = last;
      last = transactions.inNew(() -> some(now, after));
    }
  }

  /**
   * @return where to go on after; null if nobody is left, or another node is at it
   */
  private Way some(Instant now, Way after) {
    if (!database.queryOne(ALONE, row -> row.getBoolean(1)).orElseThrow()) {
      return null;
    }
    var due =
        database.query(DUE, Release::due, now, after.person, after.channel, after.isDigest, PEOPLE);
    departures.leave(released(awake(due, now), now));
    return due.size() < PEOPLE ? null : due.get(due.size() - 1).way;
  }

  /**
   * Those whose people do not want quiet now. Where that is so it was planned for another time, at
   * which nobody was there to let it go: it waits for the end of the quiet hours.
   */
  private List<Due> awake(List<Due> due, Instant now) {
    var quiet = preferences.quiet(people(due), now);
    due.stream()
        .filter(one -> quiet.containsKey(one.person()))
        .forEach(one -> database.update(PUT_OFF, quiet.get(one.person()), (Object) one.deliveries));
    return due.stream().filter(one -> !quiet.containsKey(one.person())).toList();
  }

  /** Those that may leave now; of those that go together, the one that stands for all of them. */
  private List<Departure> released(List<Due> due, Instant now) {
    var people = lanes.tellHosts() ? recipients.find(people(due)) : Map.<UserId, Recipient>of();
    var free = letGo(due.stream().filter(Due::isAlone).map(Due::first).toArray(UUID[]::new));
    return due.stream()
        .filter(one -> !one.isAlone() || free.contains(one.first()))
        .map(one -> new Departure(leaving(one, now), one.channel(), lane(one, people)))
        .toList();
  }

  private Set<UUID> letGo(UUID[] alone) {
    return Set.copyOf(database.query(LET_GO, row -> row.getObject(1, UUID.class), (Object) alone));
  }

  private DeliveryId leaving(Due due, Instant now) {
    return due.isAlone() ? new DeliveryId(due.first()) : together(due, now);
  }

  private static Set<UserId> people(List<Due> due) {
    return due.stream().map(Due::person).collect(toSet());
  }

  private Lane lane(Due due, Map<UserId, Recipient> people) {
    var person = people.get(due.person());
    return lanes.of(person == null ? null : person.address(), false);
  }

  private DeliveryId together(Due due, Instant now) {
    var id = new DeliveryId(ids.next());
    database.update(
        TOGETHER,
        id.value(),
        BatchLetter.NAME,
        "batch " + id,
        Json.write(Map.of(BatchLetter.DELIVERY, id.toString())),
        now,
        due.first());
    database.update(COLLAPSE, id.value(), now, due.deliveries);
    return id;
  }

  private static Due due(ResultSet row) throws SQLException {
    var way = new Way(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(4));
    return new Due(way, (UUID[]) row.getArray(3).getArray());
  }
}
