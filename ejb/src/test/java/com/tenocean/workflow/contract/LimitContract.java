package com.tenocean.workflow.contract;

import static com.tenocean.workflow.RunStatus.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.event.EventPublisher;
import com.tenocean.workflow.StepLimits;
import com.tenocean.workflow.Steps;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A run that asks for too much fails for good and says what; its handler has its turn. */
public interface LimitContract extends WorkflowRunner {

  private void fails(String series, String why, Consumer<Steps> script) {
    TicketScripts.put(HandledWorkflow.NAME, series, (ticket, steps) -> script.accept(steps));
    TicketScripts.put(
        HandledWorkflow.HANDLER,
        series,
        (ticket, steps) -> steps.run("give back", () -> Effects.note(series, "given back")));
    var run = start(new HandledWorkflow(), new Ticket(series, "-", 1));
    run.comesTo(FAILED);
    assertThat(run.error()).contains(why);
    assertThat(Effects.of(series)).containsExactly("given back");
  }

  @Test
  default void noRunHasMoreStepsThanAThousand() {
    fails(
        "steps",
        "at most 1000 steps",
        steps -> {
          for (int step = 0; step <= StepLimits.STEPS; step++) {
            steps.run("step", () -> {});
          }
        });
  }

  @Test
  default void noStepReturnsTooMuch() {
    var tooMuch = "x".repeat(StepLimits.RESULT_BYTES);
    fails("result", "at most 4194304", steps -> steps.run("read", String.class, () -> tooMuch));
  }

  @Test
  default void noRunKeepsTooMuch() {
    var much = "x".repeat(StepLimits.RESULT_BYTES - 10);
    fails(
        "kept",
        "at most 33554432",
        steps -> {
          for (int step = 0; step < 10; step++) {
            steps.run("read", String.class, () -> much);
          }
        });
  }

  @Test
  default void nobodySleepsForMoreThanAYear() {
    fails("sleep", "at most PT8784H", steps -> steps.sleep("rest", Duration.ofDays(367)));
    fails(
        "sleep-until",
        "at most PT8784H",
        steps -> steps.sleepUntil("rest", Instant.parse("2999-01-01T00:00:00Z")));
  }

  @Test
  default void noEventIsTooLarge() {
    var tooMuch = "x".repeat(EventPublisher.MAX_DATA_BYTES);
    fails("event", "", steps -> steps.publish("say", new ProbeAnswered("event", tooMuch)));
  }
}
