package com.tenocean.workflow.contract;

import com.tenocean.workflow.Awaited;
import com.tenocean.workflow.Ending;
import com.tenocean.workflow.FailureHandler;
import com.tenocean.workflow.Flow;
import com.tenocean.workflow.Gate;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Asks a test for its keys, of the tickets of some series. */
@ApplicationScoped
@WorkflowName(KeylessWorkflow.NAME)
public class KeylessWorkflow implements Workflow<Ticket> {
  public static final String NAME = "keyless";
  public static final String HANDLER = "keyless-handler";
  private static final Map<String, Supplier<?>> KEYS = new ConcurrentHashMap<>();

  /** What a key is, by the series and where it is asked for: "gate", "line" or "cancel". */
  public static void key(String series, String where, Supplier<?> key) {
    KEYS.put(series + "/" + where, key);
  }

  private static Object key(Ticket ticket, String where) {
    return KEYS.getOrDefault(ticket.series() + "/" + where, () -> ticket.series() + ticket.number())
        .get();
  }

  @Override
  public void run(Ticket ticket, Steps steps) {
    TicketScripts.run(NAME, ticket, steps);
  }

  @Override
  public Flow<Ticket> flow() {
    return Flow.<Ticket>inOrderOf(ticket -> key(ticket, "line"))
        .through(new Gate.Once<>(ticket -> key(ticket, "gate"), Duration.ofMinutes(1)));
  }

  @Override
  public Ending<Ticket> ending() {
    return Ending.<Ticket>none()
        .when(ticket -> Awaited.event(ProbeAnswered.class, "probe", key(ticket, "cancel")));
  }

  @Override
  public Optional<FailureHandler<Ticket>> onFailure() {
    return Optional.of((ticket, failure, steps) -> TicketScripts.run(HANDLER, ticket, steps));
  }
}
