package com.tenocean.workflow.internal;

import com.tenocean.shared.Database;
import com.tenocean.shared.PortalClock;
import com.tenocean.workflow.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * This process among those that share the database: it holds a lease, and the runs of a node whose
 * lease ran out go to the others. Leases are kept and judged by the database's clock, so that nodes
 * need not agree on the time. A node that was only slow finds its claims fenced off; one that knows
 * that it has not renewed its lease begins nothing.
 */
@ApplicationScoped
public class Node {
  private static final int LEASE_SECONDS = 15;

  /** Of the lease, in which nothing is begun any more: what is begun must be known to all. */
  private static final Duration LAST_MOMENTS = Duration.ofSeconds(3);

  private static final String PREFIX = "node:";

  private static final String RENEW =
      """
      insert into lease (name, owner, held_until)
      values (?, ?, clock_timestamp() + make_interval(secs => ? + %d))
      on conflict (name) do update set held_until = excluded.held_until
      """
          .formatted(LEASE_SECONDS);

  private final UUID id = UUID.randomUUID();
  private final Map<RunId, Boolean> working = new ConcurrentHashMap<>();

  /** By {@link System#nanoTime}, which goes on while the process is stopped. */
  private volatile long beginsUntil = System.nanoTime();

  private volatile boolean isStopping;

  @Inject private Database database;
  @Inject private Clock clock;

  UUID id() {
    return id;
  }

  /**
   * Has a thread work on a run. If another thread of this node has it in hand, that one is told to
   * do its work once more before it lets go, so that the message need not wait for it.
   */
  void workOn(RunId run, Runnable work) {
    if (!begin(run)) {
      return;
    }
    try {
      do {
        work.run();
      } while (mustLookAgain(run));
    } catch (RuntimeException | Error failed) {
      // Only here: once it has let go, another thread may have the run in hand.
      working.remove(run);
      throw failed;
    }
  }

  /**
   * @return whether the caller has it now
   */
  private boolean begin(RunId run) {
    var isFirst = new boolean[1];
    working.compute(
        run,
        (id, lookAgain) -> {
          isFirst[0] = lookAgain == null;
          return lookAgain != null;
        });
    return isFirst[0];
  }

  /** Lets go of a run, unless there was another message for it meanwhile. */
  private boolean mustLookAgain(RunId run) {
    return working.computeIfPresent(run, (id, lookAgain) -> lookAgain ? false : null) != null;
  }

  boolean isWorkingOn(RunId run) {
    return working.containsKey(run);
  }

  void renewLease() {
    long began = System.nanoTime();
    database.update(RENEW, PREFIX + id, id, secondsAhead());
    beginsUntil = began + Duration.ofSeconds(LEASE_SECONDS).minus(LAST_MOMENTS).toNanos();
  }

  /**
   * Whether work on a run may be begun, or what can't be rolled back. Not if the others may take,
   * or have taken, this node for dead, and not if it is about to stop.
   */
  boolean mayBegin() {
    return !isStopping && System.nanoTime() - beginsUntil < 0;
  }

  /**
   * Removes the leases that have run out.
   *
   * @return whether there was one
   */
  boolean buryDead() {
    return database.update(
            "delete from lease where name like ? and held_until <= clock_timestamp()", PREFIX + "%")
        > 0;
  }

  /** On an orderly stop: from now on nothing is begun. */
  void stopBeginning() {
    isStopping = true;
  }

  /** Whether a thread works on a run. */
  boolean isBusy() {
    return !working.isEmpty();
  }

  /** On an orderly stop: the others need not wait for the lease to run out. */
  void giveUpLease() {
    database.update("update lease set held_until = '-infinity' where name = ?", PREFIX + id);
  }

  /** What is added to the database's time, so that a test can let leases run out; else nothing. */
  double secondsAhead() {
    return PortalClock.ahead(clock).toMillis() / 1_000.0;
  }
}
