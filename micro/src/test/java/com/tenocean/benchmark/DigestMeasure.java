package com.tenocean.benchmark;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.tenocean.harness.MovableClock;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.internal.Composer;
import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.internal.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * How long the digests of all readers take: until each has an issue, a delivery and a queued mail;
 * and how long it takes to put all of them into words. The mails themselves wait meanwhile.
 */
@ApplicationScoped
public class DigestMeasure {
  private static final List<String> MAILS = List.of("email-send", "email-round");
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /** So many mails are put into words at a time. */
  private static final int SOME = 10;

  private static final double MEGABYTE = 1 << 20;

  @Inject private BusyWeek week;
  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Pauses pauses;
  @Inject private Composer composer;
  @Inject private Clock clock;

  private record Made(String date, int readers, int sent, boolean isDone) {}

  void measure(Report report, int readers) {
    MAILS.forEach(mails -> transactions.inNew(() -> pauses.pause(mails)));
    week.prepare(readers);
    report.line("%d readers; heap before: %.0f MB", readers, heap());
    var before = latest().date();
    awaitTheNextMorning();
    await().atMost(PATIENCE).pollInterval(1, SECONDS).until(() -> !latest().date().equals(before));
    var cpu = new CpuTime();
    long start = System.nanoTime();
    double most = heapUntilDone();
    var made = latest();
    report.line(
        "%d served, %d letters queued in %.1f s; ms of CPU for each reader: %s;"
            + " heap after collections, at most: %.0f MB; afterwards: %.0f MB",
        made.readers(), made.sent(), seconds(start), cpu.perWorkflow(made.readers()), most, heap());
    words(report, made);
    callOff();
  }

  /** Lets the mails go without a word, so that they are in nobody's way. */
  private void callOff() {
    database.update("update delivery set status = 'SUPPRESSED' where status = 'PLANNED'");
    MAILS.forEach(mails -> transactions.inNew(() -> pauses.resume(mails)));
  }

  private void awaitTheNextMorning() {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    var due = now.with(LocalTime.of(8, 0));
    MovableClock.advance(Duration.between(now, due.isAfter(now) ? due : due.plusDays(1)));
  }

  /** Collects now and then, so that what is left is what is held. */
  private double heapUntilDone() {
    var most = new double[1];
    await()
        .atMost(PATIENCE)
        .pollInterval(5, SECONDS)
        .until(
            () -> {
              most[0] = Math.max(most[0], heap());
              return latest().isDone();
            });
    return most[0];
  }

  private void words(Report report, Made made) {
    long start = System.nanoTime();
    var after = new UUID(0, 0);
    int letters = 0;
    for (var some = deliveries(made, after); !some.isEmpty(); some = deliveries(made, after)) {
      letters += composer.composeAll(some.stream().map(DeliveryId::new).toList()).size();
      after = some.get(some.size() - 1);
    }
    report.line("%d letters put into words, one after another, in %.1f s", letters, seconds(start));
  }

  private List<UUID> deliveries(Made made, UUID after) {
    return database.query(
        "select id from delivery where cause = ? and template = 'digest/letter' and id > ?"
            + " order by id limit ?",
        row -> row.getObject(1, UUID.class),
        "digest " + made.date(),
        after,
        SOME);
  }

  private Made latest() {
    return database
        .queryOne(
            "select scheduled_on, readers, sent, finished_at is not null from digest"
                + " where scheduled_on is not null order by scheduled_on desc limit 1",
            row -> new Made(row.getString(1), row.getInt(2), row.getInt(3), row.getBoolean(4)))
        .orElseThrow();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double heap() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }
}
