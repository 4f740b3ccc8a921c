package com.tenocean.workflow.internal;

import com.tenocean.workflow.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The condition under which a node may write about a run, and the two updates of its row that rest
 * on it, with their parameters.
 */
final class Claim {
  /**
   * Ours already, or still there for the taking as it was when it was loaded. A run that was not
   * loaded, but kept in memory, may have been told to rest before we took it in hand.
   */
  static final String OURS =
      """
      where id = ? and (status = 'RUNNING' and owner = ? and attempt = ?
                        or status = 'QUEUED' and attempt = ? - 1
                           and not exists (select from workflow_pause p
                                           where p.workflow = workflow_run.workflow
                                             and p.since <= ?))
      """;

  static final String TAKE =
      """
      update workflow_run
      set status = 'RUNNING', owner = ?, attempt = ?, due_at = null,
          started_at = coalesce(started_at, ?), step_attempt = ?
      """
          + OURS;

  static final String LEAVE =
      """
      update workflow_run
      set status = ?, owner = null, attempt = ?, due_at = ?,
          started_at = coalesce(started_at, ?), finished_at = ?, error = ?, step_attempt = ?
      """
          + OURS;

  private Claim() {}

  static List<Object> ours(ClaimedRun run) {
    return List.of(run.id().value(), run.owner(), run.attempt(), run.attempt(), run.loadedAt());
  }

  static List<@Nullable Object> taking(ClaimedRun run, int stepAttempts) {
    return Stream.concat(
            Stream.of(run.owner(), run.attempt(), run.loadedAt(), stepAttempts), ours(run).stream())
        .toList();
  }

  static List<@Nullable Object> leaving(
      ClaimedRun run,
      RunStatus status,
      @Nullable Instant dueAt,
      @Nullable Instant finishedAt,
      @Nullable String error,
      int stepAttempts) {
    return Stream.concat(
            Stream.of(
                status.name(),
                run.attempt(),
                dueAt,
                run.loadedAt(),
                finishedAt,
                error,
                stepAttempts),
            ours(run).stream())
        .toList();
  }
}
