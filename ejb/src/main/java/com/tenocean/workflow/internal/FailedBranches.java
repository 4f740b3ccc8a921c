package com.tenocean.workflow.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.tenocean.shared.Json;
import com.tenocean.workflow.RunFailure;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Steps that don't need each other, have failed, and are not done.
 *
 * @param byPosition by their place among the run's steps
 */
record FailedBranches(Map<Integer, Branch> byPosition) {
  private static final TypeReference<Map<Integer, Branch>> TYPE = new TypeReference<>() {};

  /**
   * One of them.
   *
   * @param failures how often it failed
   * @param error what went wrong last
   * @param againAt when it is tried again; null if it has failed for good
   */
  record Branch(String step, int failures, String error, @Nullable Instant againAt) {}

  FailedBranches {
    byPosition = new TreeMap<>(byPosition);
  }

  static FailedBranches none() {
    return new FailedBranches(Map.of());
  }

  /**
   * @param json null if none has failed
   * @param recorded what is done by now
   */
  static FailedBranches read(@Nullable String json, Collection<RecordedStep> recorded) {
    var failed = json == null ? none() : new FailedBranches(Json.read(json, TYPE));
    recorded.forEach(step -> failed.byPosition.remove(step.position()));
    return failed;
  }

  String json() {
    return Json.write(byPosition);
  }

  boolean isEmpty() {
    return byPosition.isEmpty();
  }

  int failures(int position) {
    return byPosition.containsKey(position) ? byPosition.get(position).failures() : 0;
  }

  /** Whether one is to be tried: for the first time, or again by now. */
  boolean isDue(int position, Instant now) {
    var failed = byPosition.get(position);
    return failed == null || failed.againAt() != null && !failed.againAt().isAfter(now);
  }

  void failed(StepFailure failure, @Nullable Instant againAt) {
    byPosition.put(
        failure.position(),
        new Branch(failure.step(), failure.attempt(), failure.error(), againAt));
  }

  void done(int position) {
    byPosition.remove(position);
  }

  /** When the next of them is tried again; empty if all have failed for good. */
  Optional<Instant> nextTry() {
    return byPosition.values().stream()
        .map(Branch::againAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo);
  }

  /** What went wrong with the first of them. */
  String error() {
    return byPosition.values().iterator().next().error();
  }

  /**
   * The first of them as the reason why the run comes to nothing.
   *
   * @param next the place after the branches, where a failure handler's steps begin
   */
  RunFailure failure(int next) {
    var first = byPosition.values().iterator().next();
    return new RunFailure(next, first.step(), first.error(), first.failures());
  }
}
