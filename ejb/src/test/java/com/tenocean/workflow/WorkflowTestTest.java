package com.tenocean.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The test kit does what the engine does. */
class WorkflowTestTest {

  @EventType("probe/ordered")
  record Ordered(String item) implements DomainEvent {}

  record Price(int cents) {}

  /** Asks for a price, buys, and gives back what it took if that fails. */
  private static final class Shop implements Workflow<Ordered> {
    private final List<String> done = new ArrayList<>();

    @Override
    public void run(Ordered order, Steps steps) {
      var price = steps.invoke("ask", Asking.class, order, Price.class);
      steps.run("take", () -> done.add("took " + order.item()));
      steps.run("pay", () -> done.add("paid " + price.cents()));
      steps.answer(price);
    }

    @Override
    public RetryPolicy retries() {
      return new RetryPolicy(1);
    }

    @Override
    public Optional<FailureHandler<Ordered>> onFailure() {
      return Optional.of(
          (order, failure, steps) -> {
            steps.run("give back", () -> done.add("gave back after " + failure.step()));
            steps.sleep("breathe", Duration.ofMinutes(1));
            steps.run("tell", () -> done.add("told of " + failure.attempts() + " attempts"));
          });
    }
  }

  private interface Asking extends Workflow<Ordered> {}

  @Test
  void aStepCanBeGivenItsResult() {
    var shop = new Shop();
    var run =
        WorkflowTest.of(shop)
            .returning("ask", new Price(250))
            .returning("take", true)
            .start(new Ordered("tea"));
    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(run.steps()).containsExactly("ask", "take", "pay");
    assertThat(shop.done).containsExactly("paid 250");
    assertThat(run.answer(Price.class)).contains(new Price(250));
  }

  @Test
  void theHandlerHasItsTurnWhenTheRetriesAreSpent() {
    var shop = new Shop();
    var run =
        WorkflowTest.of(shop)
            .returning("ask", new Price(250))
            .failAt("pay", new IllegalStateException("no"), new IllegalStateException("never"))
            .start(new Ordered("tea"));
    assertThat(run.status()).isEqualTo(RunStatus.BACKING_OFF);
    run.clock().advance(Duration.ofMinutes(1));
    assertThat(run.status()).isEqualTo(RunStatus.WAITING);
    run.clock().advance(Duration.ofMinutes(1));
    assertThat(run.status()).isEqualTo(RunStatus.FAILED);
    assertThat(run.error()).hasValueSatisfying(e -> assertThat(e).hasMessage("never"));
    assertThat(shop.done).containsExactly("took tea", "gave back after pay", "told of 2 attempts");
  }

  @Test
  void anInvokedWorkflowMustBeGivenItsAnswer() {
    var run = WorkflowTest.of(new Shop()).start(new Ordered("tea"));
    assertThat(run.error())
        .hasValueSatisfying(e -> assertThat(e).hasMessageContaining("say what 'ask' answers"));
  }

  /** Tells everyone, and sums up how many there were. */
  private static final class Telling implements Workflow<Ordered> {
    @Override
    public void run(Ordered order, Steps steps) {
      var told =
          steps.all(
              List.of(
                  Branch.run("ring", Integer.class, () -> 1),
                  Branch.call("write", Integer.class, call -> 2)));
      steps.answer(steps.run("sum", Integer.class, () -> told.get(0) + told.get(1)));
    }
  }

  @Test
  void branchesAreTriedAgainEachForItself() {
    var run =
        WorkflowTest.of(new Telling())
            .failAt("ring", new IllegalStateException("engaged"))
            .start(new Ordered("tea"));
    assertThat(run.status()).isEqualTo(RunStatus.BACKING_OFF);
    assertThat(run.steps()).containsExactly("write");
    run.clock().advance(Duration.ofMinutes(1));
    assertThat(run.steps()).containsExactly("ring", "write", "sum");
    assertThat(run.answer(Integer.class)).contains(3);
  }

  @Test
  void aBranchThatFailsForGoodFailsTheRunOnceTheOthersAreDone() {
    var run =
        WorkflowTest.of(new Telling())
            .failAt("ring", new NonRetriableException("no such number"))
            .failAt("write", new IllegalStateException("no ink"))
            .start(new Ordered("tea"));
    assertThat(run.status()).isEqualTo(RunStatus.BACKING_OFF);
    run.clock().advance(Duration.ofMinutes(1));
    assertThat(run.status()).isEqualTo(RunStatus.FAILED);
    assertThat(run.steps()).containsExactly("write");
    assertThat(run.error()).hasValueSatisfying(e -> assertThat(e).hasMessage("no such number"));
  }
}
