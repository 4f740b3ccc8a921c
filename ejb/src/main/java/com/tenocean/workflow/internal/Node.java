package com.tenocean.workflow.internal;

import com.tenocean.shared.Database;
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
 * lease ran out go to the others. A node that was only slow finds its claims fenced off.
 */
@ApplicationScoped
public class Node {
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final String PREFIX = "node:";

  private final UUID id = UUID.randomUUID();
  private final Map<RunId, Boolean> working = new ConcurrentHashMap<>();

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
    database.update(
        """
        insert into lease (name, owner, held_until) values (?, ?, ?)
        on conflict (name) do update set held_until = excluded.held_until
        """,
        PREFIX + id,
        id,
        clock.instant().plus(LEASE));
  }

  /**
   * Removes the leases that have run out.
   *
   * @return whether there was one
   */
  boolean buryDead() {
    return database.update(
            "delete from lease where name like ? and held_until <= ?",
            PREFIX + "%",
            clock.instant())
        > 0;
  }

  /** On an orderly stop: the others need not wait for the lease to run out. */
  void giveUpLease() {
    database.update("update lease set held_until = ? where name = ?", clock.instant(), PREFIX + id);
  }
}
