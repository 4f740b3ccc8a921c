package com.tenocean.workflow;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventName;
import com.tenocean.event.EventPublisher;
import com.tenocean.event.EventTooLargeException;
import com.tenocean.shared.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The steps of one pass over a workflow; results go through JSON, as in the database. */
final class TestSteps implements Steps {
  private final TestJournal journal;
  private final TestRun<?> run;
  private final int first;
  private final Map<String, Integer> uses = new HashMap<>();
  private int position;

  /** The event that ended a wait. */
  private record Came(int awaited, String data) {}

  /**
   * @param first the place of the first, counted from 0
   */
  TestSteps(TestJournal journal, TestRun<?> run, int first) {
    this.first = first;
    this.position = first;
    this.journal = journal;
    this.run = run;
  }

  @Override
  public <E extends DomainEvent> List<E> gathered(Class<E> type) {
    return run.gathered().stream().<E>map(type::cast).toList();
  }

  @Override
  public <T> @Nullable T run(String step, Class<T> type, Supplier<T> work) {
    return done(step, type, work);
  }

  @Override
  public <T> @Nullable T call(String step, Class<T> type, OutsideWork<T> work) {
    return done(step, type, () -> outside(work));
  }

  private <T> T outside(OutsideWork<T> work) {
    return work.apply(new Call("test/" + journal.current()));
  }

  @Override
  public <T> List<T> all(List<? extends Branch<? extends T>> branches) {
    var results = new ArrayList<T>();
    for (var branch : branches) {
      var name = enter(branch.step());
      int here = position;
      if (isRecorded(name)) {
        results.add(last(branch.type()));
      } else {
        journal.branches().attempt(here, name, () -> results.add(perform(name, branch)));
        position = here + 1;
      }
    }
    mustBeDone();
    return Collections.unmodifiableList(results);
  }

  private <T> @Nullable T perform(String name, Branch<T> branch) {
    return branch instanceof Branch.InTransaction<T> inside
        ? perform(name, branch.step(), branch.type(), inside.work())
        : perform(
            name, branch.step(), branch.type(), () -> outside(((Branch.Outside<T>) branch).work()));
  }

  private void mustBeDone() {
    var again = journal.branches().nextTry();
    if (again.isPresent()) {
      throw journal.backOffUntil(again.get());
    }
    var failed = journal.branches().first();
    if (failed.isPresent()) {
      journal.entered(failed.get().step());
      throw new TestJournal.BranchFailed(failed.get().cause());
    }
  }

  @Override
  public void publish(String step, DomainEvent event) {
    done(
        step,
        Void.class,
        () -> {
          checkSize(event);
          journal.publish(event);
          return null;
        });
    run.cancelIfMeant(event);
  }

  private static void checkSize(DomainEvent event) {
    var bytes = Json.write(event).getBytes(StandardCharsets.UTF_8).length;
    if (bytes > EventPublisher.MAX_DATA_BYTES) {
      throw new EventTooLargeException(EventName.of(event.getClass()), bytes);
    }
  }

  @Override
  public void sleep(String step, Duration time) {
    sleepUntil(step, journal.now().plus(time));
  }

  @Override
  public void sleepUntil(String step, Instant until) {
    var name = enter(step);
    if (isRecorded(name)) {
      return;
    }
    checkSleep(step, until);
    var end = journal.deadline(name, until);
    if (journal.now().isBefore(end)) {
      throw journal.waitUntil(end);
    }
    record(name, null);
  }

  private void checkSleep(String step, Instant until) {
    try {
      StepLimits.checkSleep(step, journal.now(), until);
    } catch (LimitExceededException e) {
      throw new TestJournal.StepFailed(e);
    }
  }

  @Override
  public <E extends DomainEvent> Optional<E> waitFor(
      String step, Duration patience, Awaited<E> awaited) {
    return waitForAny(step, patience, awaited).map(awaited.type()::cast);
  }

  @Override
  public Optional<DomainEvent> waitForAny(String step, Duration patience, Awaited<?>... awaited) {
    var name = enter(step);
    if (!isRecorded(name)) {
      var came = firstOf(List.of(awaited));
      var end = journal.deadline(name, journal.now().plus(patience));
      if (came.isEmpty() && journal.now().isBefore(end)) {
        throw journal.waitUntil(end);
      }
      record(name, came.map(Json::write).orElse(null));
    }
    return Optional.ofNullable(last(Came.class))
        .map(came -> Json.read(came.data(), awaited[came.awaited()].type()));
  }

  private Optional<Came> firstOf(List<Awaited<?>> awaited) {
    for (var event : journal.unused()) {
      for (int i = 0; i < awaited.size(); i++) {
        if (TestJournal.answers(event, awaited.get(i))) {
          journal.uses(event);
          return Optional.of(new Came(i, Json.write(event)));
        }
      }
    }
    return Optional.empty();
  }

  private <T> @Nullable T done(String step, Class<T> type, Supplier<T> work) {
    var name = enter(step);
    return isRecorded(name) ? last(type) : perform(name, step, type, work);
  }

  private <T> @Nullable T perform(String name, String step, Class<T> type, Supplier<T> work) {
    record(name, orFailed(() -> result(step, work)));
    return last(type);
  }

  private @Nullable String result(String step, Supplier<?> work) {
    journal.failIfAsked(step);
    var result = journal.result(step).orElseGet(work);
    var json = result == null ? null : Json.write(result);
    StepLimits.checkResult(step, json);
    return json;
  }

  private static <T> T orFailed(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      throw new TestJournal.StepFailed(e);
    }
  }

  private void record(String name, @Nullable String result) {
    journal.record(position++, name, result);
  }

  /** What the step that was just passed returned. */
  private <T> @Nullable T last(Class<T> type) {
    var result = journal.at(position - 1).orElseThrow().result();
    return result == null ? null : Json.read(result, type);
  }

  private boolean isRecorded(String name) {
    var recorded = journal.at(position);
    recorded.ifPresent(step -> check(step.step(), name));
    recorded.ifPresent(step -> position++);
    if (recorded.isEmpty()) {
      StepLimits.checkNext(position - first, journal.kept(first));
    }
    return recorded.isPresent();
  }

  private void check(String recorded, String met) {
    if (!recorded.equals(met)) {
      throw new WorkflowChangedException("under test", 1, position, recorded, met);
    }
  }

  private String enter(String step) {
    int use = uses.merge(step, 1, Integer::sum);
    var name = use == 1 ? step : step + " #" + use;
    journal.entered(name);
    return name;
  }

  @Override
  public <E extends DomainEvent, R> @Nullable R invoke(
      String step, Class<? extends Workflow<E>> workflow, E event, Class<R> type) {
    return done(
        step,
        type,
        () -> {
          throw new IllegalStateException("say what '%s' answers: returning(…)".formatted(step));
        });
  }

  @Override
  public void answer(Object value) {
    journal.answer(Json.write(value));
  }
}
