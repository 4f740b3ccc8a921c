package com.tenocean.digest.internal;

import com.tenocean.digest.DigestId;
import com.tenocean.digest.DigestItem;
import com.tenocean.digest.DigestSource;
import com.tenocean.digest.DigestWindow;
import com.tenocean.digest.Ranking;
import com.tenocean.shared.Database;
import com.tenocean.shared.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What anybody might get: collected once for each digest and kept, in the caller's transaction. */
@ApplicationScoped
public class Candidates {
  private static final String KEEP =
      """
      insert into digest_item (digest_id, position, source, data)
      select ?, p.position, p.source, p.item
      from jsonb_to_recordset(cast(? as jsonb)) as p(position integer, source text, item jsonb)
      """;

  private static final String ALL =
      "select position, source, data from digest_item where digest_id = ?";

  private static final String COLLECTED =
      """
      select d.period_end, i.data ->> 'cause' as cause
      from digest d left join digest_item i on i.digest_id = d.id and i.data ->> 'cause' = any (?)
      where d.scheduled_on is not null and d.period_end = any (cast(? as timestamptz[]))
      """;

  private Database database;
  private Sources sources;

  Candidates() {}

  @Inject
  Candidates(Database database, Sources sources) {
    this.database = database;
    this.sources = sources;
  }

  /** Asks the features, the best of each first. */
  List<Candidate> collect(DigestWindow period) {
    var all = new ArrayList<Candidate>();
    for (var source : sources.all()) {
      source.collect(period).stream()
          .sorted(new Ranking(period.to()).order())
          .limit(DigestSource.MOST)
          .forEach(item -> all.add(new Candidate(all.size(), source.name(), item)));
    }
    return all;
  }

  void keep(DigestId digest, List<Candidate> all) {
    database.update(KEEP, digest.value(), Json.write(all));
  }

  List<Candidate> of(DigestId digest) {
    return database.query(ALL, Candidates::candidate, digest.value());
  }

  List<Candidate> of(DigestId digest, Collection<Integer> positions) {
    return database.query(
        ALL + " and position = any (?)",
        Candidates::candidate,
        digest.value(),
        positions.toArray(Integer[]::new));
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        row.getInt("position"),
        row.getString("source"),
        Json.read(row.getString("data"), DigestItem.class));
  }

  /**
   * Which of some causes the digests of dates that ended at these moments had collected.
   *
   * @return by their ends; where there was none, nothing
   */
  Map<Instant, Set<String>> collected(Collection<Instant> ends, Collection<String> causes) {
    var collected = new HashMap<Instant, Set<String>>();
    database.query(
        COLLECTED,
        row -> {
          var of =
              collected.computeIfAbsent(
                  row.getObject("period_end", OffsetDateTime.class).toInstant(),
                  end -> new HashSet<>());
          return row.getString("cause") != null && of.add(row.getString("cause"));
        },
        causes.toArray(String[]::new),
        ends.stream().map(Instant::toString).toArray(String[]::new));
    return collected;
  }
}
