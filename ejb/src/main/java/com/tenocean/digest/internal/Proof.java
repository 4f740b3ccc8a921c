package com.tenocean.digest.internal;

import com.tenocean.digest.DigestDue;
import com.tenocean.digest.DigestId;
import com.tenocean.digest.DigestWindow;
import com.tenocean.digest.Edition;
import com.tenocean.digest.Ranking;
import com.tenocean.event.EventPublisher;
import com.tenocean.notification.NothingToTellException;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a reader would get if the digest was due now; nobody counts as told by it. */
@ApplicationScoped
public class Proof {
  @Inject private Digests digests;
  @Inject private DigestReaders readers;
  @Inject private Candidates candidates;
  @Inject private Selection selection;
  @Inject private EditionWriter writer;
  @Inject private EventPublisher events;
  @Inject private Ids ids;
  @Inject private Clock clock;

  /** Empty if nothing is new. */
  public Optional<Edition> of(UserId person, Locale locale) {
    var digest = asked(person);
    var reader = readers.one(person, digest);
    var ranking = new Ranking(digest.period().to());
    var news =
        selection
            .of(List.of(reader), candidates.collect(digest.period()), digest.period())
            .getOrDefault(person, List.of());
    if (news.isEmpty()) {
      return Optional.empty();
    }
    var issue = new Issue(person, reader.newSince(), Layout.of(news, ranking));
    try {
      return Optional.of(writer.write(issue, ranking, locale));
    } catch (NothingToTellException gone) {
      return Optional.empty();
    }
  }

  /** Has it mailed to the reader, as soon as a workflow comes to it. */
  public void send(UserId person) {
    var digest = asked(person);
    digests.add(digest, 1);
    var period = digest.period();
    events.publishOnce(
        digest.eventId(), new DigestDue(digest.id(), period.from(), period.to(), person));
  }

  private Digest asked(UserId person) {
    var period = DigestWindow.before(clock.instant());
    return Digest.asked(new DigestId(ids.next()), person, period);
  }
}
