package com.tenocean.workflow.internal;

import static java.util.Comparator.comparing;

import com.tenocean.shared.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs whose line keeps the order of the commits. They are written last in the transaction that
 * publishes their events, after the locks of all their lines, in one order: from then to the commit
 * nobody else publishes for these lines, and no two transactions wait for one another, in whatever
 * order they publish, however long they last.
 */
@ApplicationScoped
public class OrderedRuns {
  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @Inject private Database database;
  @Inject private Lines lines;
  @Inject private WaitStore waits;

  /** What is published at one moment, of each event the runs that are in order. */
  private record Batch(List<Publication> publications, Instant now) {}

  /** Kept with the transaction. */
  private static final class Pending {
    private final List<Batch> batches = new ArrayList<>();
  }

  void add(List<Publication> publications, Instant now) {
    pending().batches.add(new Batch(publications, now));
  }

  /**
   * Writes them, if there are any. Before the commit it happens by itself; whoever holds the lock
   * of a run's row by then calls it first, since who cancels a run locks its line before its row.
   */
  void write() {
    if (transaction.getResource(OrderedRuns.class) instanceof Pending pending) {
      var batches = List.copyOf(pending.batches);
      pending.batches.clear();
      lock(batches);
      batches.forEach(this::insert);
    }
  }

  private Pending pending() {
    if (transaction.getResource(OrderedRuns.class) instanceof Pending begun) {
      return begun;
    }
    var begun = new Pending();
    transaction.putResource(OrderedRuns.class, begun);
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            write();
          }

          @Override
          public void afterCompletion(int status) {
            // The relay is told by whoever published.
          }
        });
    return begun;
  }

  private void lock(List<Batch> batches) {
    batches.stream()
        .flatMap(batch -> batch.publications.stream())
        .flatMap(Publication::places)
        .map(Place::line)
        .distinct()
        .sorted(comparing(Line::workflow).thenComparing(Line::key))
        .forEach(lines::lock);
  }

  private void insert(Batch batch) {
    database.update(
        PublishAllStatement.TEXT,
        PublishAllStatement.values(List.of(), batch.publications, batch.now));
    batch.publications.stream()
        .flatMap(one -> one.started().stream())
        .forEach(run -> waits.openForCancelling(run, batch.now));
  }
}
