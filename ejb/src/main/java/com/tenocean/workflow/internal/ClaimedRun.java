package com.tenocean.workflow.internal;

import com.tenocean.event.EventEnvelope;
import com.tenocean.workflow.RunFailure;
import com.tenocean.workflow.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that this node may work on, until somebody else claims it.
 *
 * @param owner this node
 * @param attempt the number that our claim has, or will have: with the owner it fences off a claim
 *     that was lost
 * @param loadedAt when we took it in hand
 * @param stepAttempts how often the step it stands at has failed
 * @param failing why the run comes to nothing, if its failure handler is at work; else null
 * @param branches what has failed among steps that don't need each other
 * @param isInvoked whether another run waits for this one
 * @param line the one in which it waited, and where it makes room when it ends
 * @param redone from which places steps were done again, in the order in which somebody asked
 * @param eventRecordedAt when the event that started it was published
 * @param recorded the steps that are done, in order
 */
record ClaimedRun(
    RunId id,
    String workflow,
    int version,
    UUID owner,
    int attempt,
    int stepAttempts,
    Instant loadedAt,
    @Nullable RunFailure failing,
    FailedBranches branches,
    boolean isInvoked,
    @Nullable Line line,
    List<Integer> redone,
    EventEnvelope event,
    Instant eventRecordedAt,
    List<RecordedStep> recorded) {

  /** Of a run about which nothing is committed but that it is queued. */
  static ClaimedRun ofFresh(RunId id, FreshRuns.Fresh run, UUID owner, Instant now) {
    return new ClaimedRun(
        id,
        run.workflow(),
        run.version(),
        owner,
        1,
        0,
        now,
        null,
        FailedBranches.none(),
        run.isInvoked(),
        null,
        List.of(),
        run.event(),
        run.recordedAt(),
        List.of());
  }

  /** A failure handler's steps follow those that the workflow had done. */
  int firstPosition() {
    return failing == null ? 0 : failing.position();
  }

  /** How often somebody had the step at a place done again. */
  int timesRedone(int position) {
    return (int) redone.stream().filter(from -> from <= position).count();
  }

  /** Characters of what its steps returned, of those since the first position. */
  long kept() {
    return recorded.stream()
        .filter(step -> step.position() >= firstPosition() && step.result() != null)
        .mapToLong(step -> step.result().length())
        .sum();
  }

  Optional<RecordedStep> recorded(int position) {
    // Where no branch has failed, a step's place in the list is its position: no need to search.
    boolean isThere = position < recorded.size() && recorded.get(position).position() == position;
    return isThere
        ? Optional.of(recorded.get(position))
        : recorded.stream().filter(step -> step.position() == position).findFirst();
  }

  RunMessage message() {
    return new RunMessage(id, event.name());
  }
}
