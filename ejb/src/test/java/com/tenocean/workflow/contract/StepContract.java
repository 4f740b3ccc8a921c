package com.tenocean.workflow.contract;

import static com.tenocean.workflow.RunStatus.BACKING_OFF;
import static com.tenocean.workflow.RunStatus.COMPLETED;
import static com.tenocean.workflow.RunStatus.FAILED;
import static com.tenocean.workflow.RunStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.workflow.Steps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Steps are done once, in order, and what they return is kept. */
public interface StepContract extends WorkflowRunner {
  /** Longer than the first back-off. */
  Duration FIRST_PAUSE = Duration.ofMinutes(1);

  /** Starts a run that does what the script says. */
  default Run probe(String probe, Consumer<Steps> script) {
    ProbeWorkflow.script(probe, script);
    return start(new ProbeWorkflow(), new Probed(probe));
  }

  @Test
  default void aStepIsDoneOnceThoughTheWorkflowIsRunAgain() {
    var run =
        probe(
            "once",
            steps -> {
              var number = steps.run("count", Integer.class, () -> noted("once", 41));
              steps.sleep("rest", Duration.ofDays(1));
              steps.run("use", () -> Effects.note("once", number + 1));
            });
    run.comesTo(WAITING);
    advance(Duration.ofDays(1));
    run.comesTo(COMPLETED);
    assertThat(Effects.of("once")).containsExactly("41", "42");
    assertThat(run.steps()).containsExactly("count", "rest", "use");
  }

  @Test
  default void aStepUsedInALoopIsToldApart() {
    var keys = new CopyOnWriteArrayList<String>();
    var run =
        probe(
            "loop",
            steps -> {
              for (int i = 0; i < 3; i++) {
                steps.call("turn", Boolean.class, call -> keys.add(call.key()));
              }
            });
    run.comesTo(COMPLETED);
    assertThat(run.steps()).containsExactly("turn", "turn #2", "turn #3");
    assertThat(keys).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  default void anAbsentResultStaysAbsent() {
    var run =
        probe(
            "absent",
            steps -> {
              var nothing = steps.run("look", String.class, () -> null);
              steps.sleep("rest", Duration.ofDays(1));
              steps.run("tell", () -> Effects.note("absent", nothing));
            });
    run.comesTo(WAITING);
    advance(Duration.ofDays(1));
    run.comesTo(COMPLETED);
    assertThat(Effects.of("absent")).containsExactly("null");
  }

  @Test
  default void aCallIsTriedAgainWithItsKey() {
    var keys = new CopyOnWriteArrayList<String>();
    var run =
        probe(
            "call", steps -> steps.call("mail", Void.class, call -> failAtFirst(call.key(), keys)));
    run.comesTo(BACKING_OFF);
    advance(FIRST_PAUSE);
    run.comesTo(COMPLETED);
    assertThat(keys).hasSize(2).containsOnly(keys.get(0));
  }

  /** What a workflow did about it would be done at each try, and not at the one that works. */
  @Test
  default void aStepThatFailsCannotBeCaught() {
    var tries = new AtomicInteger();
    var run =
        probe(
            "caught",
            steps -> {
              try {
                steps.run("try", () -> failAtFirst(tries));
              } catch (RuntimeException e) {
                Effects.note("caught", "caught");
              }
              steps.run("after", () -> Effects.note("caught", "after"));
            });
    run.comesTo(BACKING_OFF);
    assertThat(run.error()).contains("not yet");
    advance(FIRST_PAUSE);
    run.comesTo(COMPLETED);
    assertThat(Effects.of("caught")).containsExactly("after");
  }

  @Test
  default void whatFailsBetweenStepsIsTriedAgain() {
    var tries = new AtomicInteger();
    var run =
        probe(
            "between",
            steps -> {
              steps.run("before", () -> Effects.note("between", "before"));
              failAtFirst(tries);
              steps.run("after", () -> Effects.note("between", "after"));
            });
    run.comesTo(BACKING_OFF);
    advance(FIRST_PAUSE);
    run.comesTo(COMPLETED);
    assertThat(Effects.of("between")).containsExactly("before", "after");
  }

  @Test
  default void changedCodeUnderARunIsAnErrorWithAName() {
    var run =
        probe(
            "changed",
            steps -> {
              steps.run("first", () -> Effects.note("changed", "first"));
              steps.sleep("pause", Duration.ofHours(1));
            });
    run.comesTo(WAITING);
    ProbeWorkflow.script("changed", steps -> steps.run("another", () -> {}));
    advance(Duration.ofHours(1));
    run.comesTo(FAILED);
    assertThat(run.error()).contains("recorded step 'first' at place 0 but now asks for 'another'");
  }

  @Test
  default void nobodySleepsUntilAnInstantThatIsPast() {
    var run = probe("past", steps -> steps.sleepUntil("rest", Instant.EPOCH));
    run.comesTo(COMPLETED);
    assertThat(run.steps()).containsExactly("rest");
  }

  private static Void failAtFirst(String key, List<String> keys) {
    keys.add(key);
    if (keys.size() == 1) {
      throw new IllegalStateException("not yet");
    }
    return null;
  }

  private static void failAtFirst(AtomicInteger tries) {
    if (tries.incrementAndGet() == 1) {
      throw new IllegalStateException("not yet");
    }
  }

  private static int noted(String test, int number) {
    Effects.note(test, number);
    return number;
  }
}
