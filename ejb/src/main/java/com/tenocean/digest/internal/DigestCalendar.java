package com.tenocean.digest.internal;

import com.tenocean.digest.DigestDue;
import com.tenocean.digest.DigestId;
import com.tenocean.digest.DigestWindow;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Opens the digest of each date once it is due. One transaction holds its row and its event; the
 * date is unique, so of several nodes one opens it. After a standstill there is one digest, named
 * by the latest date, for the readers of all dates that were missed.
 */
@ApplicationScoped
public class DigestCalendar {
  @Inject DigestPlan plan;
  @Inject Digests digests;
  @Inject DigestReaders readers;
  @Inject EventPublisher events;
  @Inject Transactions transactions;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Spares the database the question, most of the time. */
  private volatile @Nullable LocalDate opened;

  /** Opens what is due by now and has not been opened. */
  public void open() {
    var date = plan.slots().latest(clock.instant());
    if (!date.equals(opened)) {
      transactions.inNew(() -> open(date));
      opened = date;
    }
  }

  /** Where there has been none, digests begin here: nobody is told of what was before. */
  private void open(LocalDate date) {
    digests
        .lockLatest(date)
        .ifPresentOrElse(
            latest -> {
              if (latest.isBefore(date)) {
                open(due(date, latest.plusDays(1)));
              }
            },
            () -> digests.add(due(date, date), 0));
  }

  private void open(Digest digest) {
    int expected = readers.count(digest.days());
    if (digests.add(digest, expected) && expected > 0) {
      var period = digest.period();
      events.publishOnce(
          digest.eventId(), new DigestDue(digest.id(), period.from(), period.to(), null));
    }
  }

  private Digest due(LocalDate date, LocalDate coversFrom) {
    var period = DigestWindow.before(clock.instant());
    return Digest.due(new DigestId(ids.next()), date, coversFrom, period);
  }
}
