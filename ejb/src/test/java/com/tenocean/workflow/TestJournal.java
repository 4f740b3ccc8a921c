package com.tenocean.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.tenocean.event.DomainEvent;
import com.tenocean.shared.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What would stand in the database about a run: its steps, the log of events, its due time. */
final class TestJournal {
  private final TestClock clock;
  private final TestPlan plan;
  private final SortedMap<Integer, Recorded> recorded = new TreeMap<>();
  private final TestBranches branches;
  private final List<DomainEvent> log = new ArrayList<>();

  /** Those of the log that have ended a wait. */
  private final Set<DomainEvent> used = Collections.newSetFromMap(new IdentityHashMap<>());

  private final List<DomainEvent> published = new ArrayList<>();
  private final Map<String, Instant> deadlines = new HashMap<>();
  private @Nullable Instant due;
  private @Nullable String answer;
  private String current = "";
  private int failed;

  /** A finished step with its result as JSON. */
  record Recorded(String step, @Nullable String result) {}

  /** Takes the run off its thread: it waits, or the process died. */
  static final class Stopped extends Error {
    private static final long serialVersionUID = 1;
    private final RunStatus status;

    Stopped(RunStatus status) {
      super("stopped: " + status, null, false, false);
      this.status = status;
    }

    RunStatus status() {
      return status;
    }
  }

  /** A step has failed. An error, so that a workflow which catches exceptions does not catch it. */
  static final class StepFailed extends Error {
    private static final long serialVersionUID = 1;

    StepFailed(Throwable why) {
      super("step failed", why, false, false);
    }
  }

  /** A branch has failed for good, and all that did not need it are done. */
  static final class BranchFailed extends Error {
    private static final long serialVersionUID = 1;

    BranchFailed(Throwable why) {
      super("branch failed", why, false, false);
    }
  }

  TestJournal(TestClock clock, TestPlan plan, TestRetries retries) {
    this.clock = clock;
    this.branches = new TestBranches(retries, clock);
    this.plan = plan;
  }

  TestBranches branches() {
    return branches;
  }

  /** What the test wants the step to return in place of doing its work. */
  Optional<Object> result(String step) {
    return Optional.ofNullable(plan.results().get(step));
  }

  Optional<Recorded> at(int position) {
    return Optional.ofNullable(recorded.get(position));
  }

  void record(int position, String step, @Nullable String result) {
    recorded.put(position, new Recorded(step, result));
    failed = 0;
    due = null;
    if (plan.crashes().remove(step)) {
      throw new Stopped(RunStatus.RUNNING);
    }
  }

  /** Throws what the test wants thrown at this try of the step. */
  void failIfAsked(String step) {
    var left = plan.failures().getOrDefault(step, List.of());
    if (!left.isEmpty()) {
      throw left.remove(0);
    }
  }

  /** When a pause that begins now, or began on an earlier pass, ends. */
  Instant deadline(String step, Instant ifBegunNow) {
    return deadlines.computeIfAbsent(step, s -> ifBegunNow);
  }

  Stopped waitUntil(Instant at) {
    due = at;
    return new Stopped(RunStatus.WAITING);
  }

  Stopped backOffUntil(Instant at) {
    due = at;
    return new Stopped(RunStatus.BACKING_OFF);
  }

  void dueAt(Instant at) {
    due = at;
  }

  Optional<Instant> due() {
    return Optional.ofNullable(due);
  }

  Instant now() {
    return clock.instant();
  }

  void came(DomainEvent event) {
    log.add(event);
  }

  /** The events that have not ended a wait, oldest first. */
  List<DomainEvent> unused() {
    return log.stream().filter(event -> !used.contains(event)).toList();
  }

  /** The event has ended a wait, and ends no other. */
  void uses(DomainEvent event) {
    used.add(event);
  }

  void publish(DomainEvent event) {
    published.add(event);
    log.add(event);
  }

  /** Whether an event is one that is awaited. */
  static boolean answers(DomainEvent event, Awaited<?> awaited) {
    var data = Json.tree(Json.write(event));
    return awaited.type().isInstance(event)
        && awaited.fields().entrySet().stream()
            .allMatch(field -> hasText(data.path(field.getKey()), field.getValue()));
  }

  private static boolean hasText(JsonNode field, String text) {
    return !field.isMissingNode()
        && !field.isNull()
        && text.equals(field.isTextual() ? field.asText() : field.toString());
  }

  /** Characters of what the steps from a place on have returned. */
  long kept(int from) {
    return recorded.tailMap(from).values().stream()
        .map(Recorded::result)
        .filter(Objects::nonNull)
        .mapToLong(String::length)
        .sum();
  }

  List<DomainEvent> published() {
    return List.copyOf(published);
  }

  void answer(String json) {
    answer = json;
  }

  Optional<String> answer() {
    return Optional.ofNullable(answer);
  }

  List<String> steps() {
    return recorded.values().stream().map(Recorded::step).toList();
  }

  String current() {
    return current;
  }

  /** The step that the run stands at. */
  void entered(String step) {
    current = step;
  }

  /** The failure that the handler gets; its own steps are counted anew. */
  RunFailure handOver(Throwable why) {
    int next = recorded.isEmpty() ? 0 : recorded.lastKey() + 1;
    var failure = new RunFailure(next, current, why.toString(), Math.max(failed, 1));
    failed = 0;
    return failure;
  }

  /**
   * @return how often the step has failed by now, of the failures that count
   */
  int countFailure(Throwable why) {
    failed += RetryPolicy.counts(why) ? 1 : 0;
    return failed;
  }
}
