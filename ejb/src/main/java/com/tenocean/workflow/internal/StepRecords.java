package com.tenocean.workflow.internal;

import com.tenocean.shared.Database;
import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.internal.Execution.Pending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes down that a step is done, in the step's own transaction, if the run is still ours and
 * nobody else has done the step.
 */
@ApplicationScoped
public class StepRecords {
  private static final String STEP =
      """
      insert into workflow_step (position, step, kind, result, started_at, finished_at, run_id)
      select ?, ?, ?, ?, ?, ?, id from\s""";

  private static final String ONCE = "on conflict (run_id, position) do nothing\n";

  private static final String MUST_REST =
      "returning exists (select from workflow_pause where workflow = ?)";

  /** The run's row is only locked: that is cheaper, and nothing of it changes. */
  private static final String ADD =
      STEP + "workflow_run\n" + Claim.OURS + "for no key update\n" + ONCE + MUST_REST;

  private static final String ADD_AND_CLAIM =
      "with ours as (" + Claim.TAKE + "returning id)\n" + STEP + "ours\n" + ONCE + MUST_REST;

  private static final String ADD_LAST =
      "with ours as ("
          + Claim.LEAVE
          + "returning id)\n"
          + STEP
          + "ours\n"
          + ONCE
          + "returning false";

  @Inject private Database database;

  /**
   * Others may still take the run, unless it is claimed.
   *
   * @return whether the workflow was told to rest; empty if the run, or the step, is not ours
   */
  Optional<Boolean> add(ClaimedRun run, Pending step) {
    return add(ADD, values(step), Claim.ours(run), rest(run));
  }

  /** Claims the run besides, and begins to count the failures of the next step. */
  Optional<Boolean> addAndClaim(ClaimedRun run, Pending step) {
    return add(ADD_AND_CLAIM, Claim.taking(run, 0), values(step), rest(run));
  }

  /**
   * Ends the run besides.
   *
   * @return false if the run, or the step, is not ours
   */
  boolean addLast(ClaimedRun run, Pending step, Instant now) {
    var completed = Claim.leaving(run, RunStatus.COMPLETED, null, now, null, 0);
    return add(ADD_LAST, completed, values(step)).isPresent();
  }

  @SafeVarargs
  private Optional<Boolean> add(String sql, List<? extends @Nullable Object>... parameters) {
    var all = Stream.of(parameters).flatMap(List::stream).toArray();
    return database.queryOne(sql, row -> row.getBoolean(1), all);
  }

  private static List<@Nullable Object> values(Pending step) {
    return Arrays.asList(
        step.here().position(),
        step.here().step(),
        step.here().kind().name(),
        step.result(),
        step.startedAt(),
        step.finishedAt());
  }

  private static List<String> rest(ClaimedRun run) {
    return List.of(run.workflow());
  }
}
