package com.tenocean.workflow.contract;

import static com.tenocean.workflow.RunStatus.COMPLETED;
import static com.tenocean.workflow.RunStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.workflow.Awaited;
import com.tenocean.workflow.Steps;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One event ends one wait of a run, whichever of the two was first. */
public interface WaitContract extends StepContract {
  Duration PATIENCE = Duration.ofDays(2);

  @Test
  default void theAwaitedEventEndsAWaitAndNoOther() {
    var run = probe("wait-later", steps -> waitAndNote("wait-later", steps));
    run.comesTo(WAITING);
    publish(new ProbeAnswered("somebody else", "no"));
    publish(new ProbeAnswered("wait-later", "yes"));
    run.comesTo(COMPLETED);
    assertThat(Effects.of("wait-later")).containsExactly("yes");
  }

  @Test
  default void anEventThatCameSinceTheRunBeganEndsAWaitTheOldestFirst() {
    var run =
        probe(
            "wait-early",
            steps -> {
              steps.sleep("rest", Duration.ofHours(1));
              waitAndNote("wait-early", steps);
            });
    run.comesTo(WAITING);
    publish(new ProbeAnswered("wait-early", "first"));
    publish(new ProbeAnswered("wait-early", "second"));
    advance(Duration.ofHours(1));
    run.comesTo(COMPLETED);
    assertThat(Effects.of("wait-early")).containsExactly("first");
  }

  @Test
  default void anEventThatHadCommittedBeforeTheRunBeganIsNoAnswer() {
    publish(new ProbeAnswered("wait-stale", "of before"));
    var run = probe("wait-stale", steps -> waitAndNote("wait-stale", steps));
    run.comesTo(WAITING);
    publish(new ProbeAnswered("wait-stale", "of now"));
    run.comesTo(COMPLETED);
    assertThat(Effects.of("wait-stale")).containsExactly("of now");
  }

  @Test
  default void whatTheRunPublishedItselfEndsAWait() {
    var run =
        probe(
            "wait-own",
            steps -> {
              steps.publish("say", new ProbeAnswered("wait-own", "own"));
              waitAndNote("wait-own", steps);
            });
    run.comesTo(COMPLETED);
    assertThat(Effects.of("wait-own")).containsExactly("own");
  }

  @Test
  default void patienceRunsOut() {
    var run = probe("wait-silence", steps -> waitAndNote("wait-silence", steps));
    run.comesTo(WAITING);
    advance(PATIENCE);
    run.comesTo(COMPLETED);
    assertThat(Effects.of("wait-silence")).containsExactly("nothing");
  }

  @Test
  default void oneEventEndsOneWait() {
    var run =
        probe(
            "wait-twice",
            steps -> {
              waitAndNote("wait-twice", steps);
              steps.run("between", () -> {});
              waitAndNote("wait-twice", steps);
            });
    run.comesTo(WAITING);
    publish(new ProbeAnswered("wait-twice", "first"));
    run.comesTo(WAITING);
    publish(new ProbeAnswered("wait-twice", "second"));
    run.comesTo(COMPLETED);
    assertThat(Effects.of("wait-twice")).containsExactly("first", "second");
  }

  @Test
  default void allFieldsMustHaveTheirValues() {
    var run =
        probe(
            "wait-fields",
            steps ->
                note(
                    "wait-fields",
                    steps,
                    Awaited.event(ProbeAnswered.class, "probe", "wait-fields").and("answer", "b")));
    run.comesTo(WAITING);
    publish(new ProbeAnswered("wait-fields", "a"));
    publish(new ProbeAnswered("wait-fields", "b"));
    run.comesTo(COMPLETED);
    assertThat(Effects.of("wait-fields")).containsExactly("b");
  }

  @Test
  default void anAbsentFieldHasNoValue() {
    var run =
        probe(
            "wait-null",
            steps ->
                note(
                    "wait-null",
                    steps,
                    Awaited.event(ProbeAnswered.class, "probe", "wait-null")
                        .and("answer", "null")));
    run.comesTo(WAITING);
    publish(new ProbeAnswered("wait-null", null));
    advance(PATIENCE);
    run.comesTo(COMPLETED);
    assertThat(Effects.of("wait-null")).containsExactly("nothing");
  }

  @Test
  default void theFirstOfSeveralEndsAWaitForAny() {
    var run =
        probe(
            "wait-any",
            steps -> {
              var came =
                  steps.waitForAny(
                      "any",
                      PATIENCE,
                      Awaited.event(Probed.class, "probe", "wait-any-other"),
                      Awaited.event(ProbeAnswered.class, "probe", "wait-any"));
              steps.run("note", () -> Effects.note("wait-any", came.orElseThrow()));
            });
    run.comesTo(WAITING);
    publish(new ProbeAnswered("wait-any", "this"));
    run.comesTo(COMPLETED);
    assertThat(Effects.of("wait-any"))
        .containsExactly(new ProbeAnswered("wait-any", "this").toString());
  }

  private static void waitAndNote(String probe, Steps steps) {
    note(probe, steps, Awaited.event(ProbeAnswered.class, "probe", probe));
  }

  private static void note(String probe, Steps steps, Awaited<ProbeAnswered> awaited) {
    var answer = steps.waitFor("answer", PATIENCE, awaited);
    steps.run(
        "note", () -> Effects.note(probe, answer.map(ProbeAnswered::answer).orElse("nothing")));
  }
}
