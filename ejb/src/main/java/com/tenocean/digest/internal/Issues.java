package com.tenocean.digest.internal;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.type.TypeReference;
import com.tenocean.digest.DigestId;
import com.tenocean.digest.DigestSection;
import com.tenocean.shared.Database;
import com.tenocean.shared.Json;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each reader gets, by reference to what was collected; what is one reader's alone stands in
 * it whole. In the caller's transaction.
 */
@ApplicationScoped
public class Issues {
  private static final TypeReference<List<StoredPart>> CONTENT = new TypeReference<>() {};

  private static final String KEEP =
      """
      insert into digest_issue (digest_id, reader_id, scheduled_on, new_since, content)
      select ?, p.reader, ?, p."newSince", p.parts
      from jsonb_to_recordset(cast(? as jsonb)) as p(reader uuid, "newSince" timestamptz, parts jsonb)
      on conflict do nothing
      returning reader_id
      """;

  private static final String FIND =
      """
      select new_since, content from digest_issue i where digest_id = ? and reader_id = ?
        and not exists (select from digest_issue l join digest d on d.id = l.digest_id
                        where l.reader_id = i.reader_id and l.scheduled_on > i.scheduled_on
                          and d.period_end <= ?)
      """;

  private Database database;
  private Candidates candidates;
  private Clock clock;

  Issues() {}

  @Inject
  Issues(Database database, Candidates candidates, Clock clock) {
    this.database = database;
    this.candidates = candidates;
    this.clock = clock;
  }

  private record StoredIssue(UserId reader, Instant newSince, List<StoredPart> parts) {}

  private record StoredPart(DigestSection section, List<Pick> picks, int more) {}

  /** A position, or else the thing itself. */
  private record Pick(@Nullable Integer position, @Nullable Candidate own) {}

  /**
   * @return the readers who had none for the date yet
   */
  Set<UserId> keep(Digest digest, List<Issue> issues) {
    return issues.isEmpty()
        ? Set.of()
        : Set.copyOf(
            database.query(
                KEEP,
                row -> new UserId(row.getObject(1, UUID.class)),
                digest.id().value(),
                digest.scheduledOn(),
                Json.write(issues.stream().map(Issues::stored).toList())));
  }

  private static StoredIssue stored(Issue issue) {
    return new StoredIssue(
        issue.reader(), issue.newSince(), issue.parts().stream().map(Issues::stored).toList());
  }

  private static StoredPart stored(Part part) {
    var picks =
        part.picks().stream()
            .map(one -> new Pick(one.position(), one.position() == null ? one : null))
            .toList();
    return new StoredPart(part.section(), picks, part.more());
  }

  /**
   * A reader's, unless a later one tells of it all: one that a wrong clock has made of a time to
   * come does not.
   */
  Optional<Issue> find(DigestId digest, UserId reader) {
    return database.queryOne(
        FIND,
        row ->
            new Issue(
                reader,
                row.getObject("new_since", OffsetDateTime.class).toInstant(),
                parts(digest, Json.read(row.getString("content"), CONTENT))),
        digest.value(),
        reader.value(),
        clock.instant());
  }

  private List<Part> parts(DigestId digest, List<StoredPart> stored) {
    var positions =
        stored.stream()
            .flatMap(part -> part.picks().stream())
            .map(Pick::position)
            .filter(Objects::nonNull)
            .collect(toSet());
    var collected =
        candidates.of(digest, positions).stream()
            .collect(toMap(Candidate::position, Function.identity()));
    return stored.stream()
        .map(part -> new Part(part.section(), picks(part, collected), part.more()))
        .toList();
  }

  private static List<Candidate> picks(StoredPart part, Map<Integer, Candidate> collected) {
    return part.picks().stream()
        .flatMap(
            pick ->
                Stream.ofNullable(pick.own() == null ? collected.get(pick.position()) : pick.own()))
        .toList();
  }
}
