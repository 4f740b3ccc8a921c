package com.tenocean.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import com.tenocean.workflow.contract.BatchWorkflow;
import com.tenocean.workflow.contract.ProbeWorkflow;
import com.tenocean.workflow.contract.Probed;
import com.tenocean.workflow.contract.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only the test kit has: results that a test gives, and a word about what it can't do. */
class WorkflowTestTest {

  @EventType("probe/ordered")
  record Ordered(String item) implements DomainEvent {}

  record Price(int cents) {}

  /** Asks for a price, and buys. */
  private static final class Shop implements Workflow<Ordered> {
    private final List<String> done = new ArrayList<>();

    @Override
    public void run(Ordered order, Steps steps) {
      var price = steps.invoke("ask", Asking.class, order, Price.class);
      steps.run("take", () -> done.add("took " + order.item()));
      steps.run("pay", () -> done.add("paid " + price.cents()));
      steps.answer(price);
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
  void anInvokedWorkflowMustBeGivenItsAnswer() {
    var run = WorkflowTest.of(new Shop()).start(new Ordered("tea"));
    assertThat(run.error())
        .hasValueSatisfying(e -> assertThat(e).hasMessageContaining("say what 'ask' answers"));
  }

  @Test
  void anEventThatWouldBeginAnotherRunIsRefused() {
    ProbeWorkflow.script("another", steps -> steps.sleep("rest", Duration.ofHours(1)));
    var resting = WorkflowTest.of(new ProbeWorkflow()).start(new Probed("another"));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> resting.publish(new Probed("another")));

    var batch = WorkflowTest.of(new BatchWorkflow()).start(new Ticket("one", "-", 1));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> batch.publish(new Ticket("another", "-", 2)));
  }
}
