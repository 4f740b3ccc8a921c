package com.tenocean.workflow;

import static com.tenocean.harness.Soon.soon;

import com.tenocean.event.DomainEvent;
import com.tenocean.harness.MovableClock;
import com.tenocean.workflow.contract.EndingContract;
import com.tenocean.workflow.contract.FailureContract;
import com.tenocean.workflow.contract.FlowContract;
import com.tenocean.workflow.contract.LimitContract;
import com.tenocean.workflow.contract.StepContract;
import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.WaitContract;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** The engine does what the test kit does. */
@ExtendWith(ArquillianExtension.class)
class EngineContractIT
    implements StepContract,
        WaitContract,
        FailureContract,
        FlowContract,
        EndingContract,
        LimitContract {
  @Inject private Bench bench;

  private record InEngine(Bench bench, String workflow, String event) implements Run {
    @Override
    public void comesTo(RunStatus status) {
      bench.awaitStatus(workflow, event, status.name());
    }

    @Override
    public List<String> steps() {
      return bench.steps(workflow, event);
    }

    @Override
    public String error() {
      return Objects.requireNonNullElse(bench.run(workflow, event).orElseThrow().error(), "");
    }
  }

  @Override
  public <E extends DomainEvent> Run start(Workflow<E> workflow, E event) {
    var name = workflow.getClass().getAnnotation(WorkflowName.class).value();
    return new InEngine(bench, name, published(event));
  }

  @Override
  public void publish(DomainEvent event) {
    published(event);
  }

  /** And looked at by all gates: what comes after must find it there. */
  private String published(DomainEvent event) {
    var id = bench.publish(event);
    if (event instanceof Ticket) {
      soon().until(() -> bench.isJudged(id));
    }
    return id;
  }

  @Override
  public void advance(Duration time) {
    MovableClock.advance(time);
  }

  @Override
  public void comesTrue(BooleanSupplier condition) {
    soon().until(condition::getAsBoolean);
  }
}
