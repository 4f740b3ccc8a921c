package com.tenocean.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.event.DomainEvent;
import com.tenocean.workflow.contract.EndingContract;
import com.tenocean.workflow.contract.FailureContract;
import com.tenocean.workflow.contract.FlowContract;
import com.tenocean.workflow.contract.LimitContract;
import com.tenocean.workflow.contract.StepContract;
import com.tenocean.workflow.contract.WaitContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The test kit does what the engine does. */
class KitContractTest
    implements StepContract,
        WaitContract,
        FailureContract,
        FlowContract,
        EndingContract,
        LimitContract {
  private final List<TestRun<?>> runs = new ArrayList<>();

  private record InMemory(TestRun<?> run) implements Run {
    @Override
    public void comesTo(RunStatus status) {
      assertThat(run.status()).as(error()).isEqualTo(status);
    }

    @Override
    public List<String> steps() {
      return run.steps();
    }

    @Override
    public String error() {
      return run.whyCancelled().or(() -> run.error().map(Throwable::toString)).orElse("");
    }
  }

  @Override
  public <E extends DomainEvent> Run start(Workflow<E> workflow, E event) {
    var run = WorkflowTest.of(workflow).start(event);
    runs.add(run);
    return new InMemory(run);
  }

  @Override
  public void publish(DomainEvent event) {
    runs.forEach(run -> run.publish(event));
  }

  @Override
  public void advance(Duration time) {
    runs.forEach(run -> run.clock().advance(time));
  }

  @Override
  public void comesTrue(BooleanSupplier condition) {
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
