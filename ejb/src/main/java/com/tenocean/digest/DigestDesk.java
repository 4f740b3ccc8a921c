package com.tenocean.digest;

import com.tenocean.digest.internal.DigestHistory;
import com.tenocean.digest.internal.DigestPlan;
import com.tenocean.digest.internal.DigestReaders;
import com.tenocean.digest.internal.Proof;
import com.tenocean.shared.Caller;
import com.tenocean.shared.UserId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What admins see of digests, and can try. */
@Stateless
@RolesAllowed("ADMIN")
public class DigestDesk {
  private static final int PAGE = 20;
  private static final int WEEK = 7;

  @Inject DigestPlan plan;
  @Inject DigestReaders readers;
  @Inject DigestHistory history;
  @Inject Proof proof;
  @Inject Caller caller;
  @Inject Clock clock;

  /** The next one that anybody wants; empty if nobody wants any. */
  public Optional<NextDigest> next() {
    var byDay = readers.byDay();
    var last = plan.slots().latest(clock.instant());
    return Stream.iterate(last.plusDays(1), date -> date.plusDays(1))
        .limit(WEEK)
        .map(date -> on(date, byDay))
        .filter(next -> next.readers() > 0)
        .findFirst();
  }

  private NextDigest on(LocalDate date, Map<DigestDay, Integer> byDay) {
    int wanted =
        DigestDay.dueOn(date, date).stream().mapToInt(day -> byDay.getOrDefault(day, 0)).sum();
    return new NextDigest(plan.slots().begin(date), wanted);
  }

  /**
   * @param before the date where the page before ended; null for the latest
   */
  public DigestList history(@Nullable LocalDate before) {
    var rows = history.page(before, PAGE + 1);
    return rows.size() <= PAGE
        ? new DigestList(rows, null)
        : new DigestList(rows.subList(0, PAGE), rows.get(PAGE - 1).scheduledOn());
  }

  /** What the caller would get if it was due now; empty if nothing is new. */
  public Optional<Edition> preview(Locale locale) {
    return proof.of(me(), locale);
  }

  /** Mails the caller what {@link #preview} shows; may be repeated, and nothing counts as told. */
  public void sendToMe() {
    proof.send(me());
  }

  private UserId me() {
    return caller.current().orElseThrow();
  }
}
