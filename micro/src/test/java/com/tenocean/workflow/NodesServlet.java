package com.tenocean.workflow;

import com.tenocean.event.DomainEvent;
import com.tenocean.workflow.contract.BatchWorkflow;
import com.tenocean.workflow.contract.DebouncedWorkflow;
import com.tenocean.workflow.contract.HandledWorkflow;
import com.tenocean.workflow.contract.ProbeAnswered;
import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * One of several nodes, told from outside to publish. What its runs do is written down with the
 * number of the process that did it.
 */
@WebServlet(value = "/gallery/node", loadOnStartup = 1)
public class NodesServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final int FAILS_AT_FIRST = 10;
  private static final long LOOK_NANOS = 50_000_000;

  @Inject private transient Bench bench;

  private final transient Set<Integer> tried = ConcurrentHashMap.newKeySet();

  @Override
  public void init() {
    TicketScripts.put(CounterWorkflow.NAME, "nodes-line", this::serve);
    TicketScripts.put(HandledWorkflow.NAME, "nodes-wait", this::await);
    TicketScripts.put(HandledWorkflow.NAME, "nodes-sleep", this::sleep);
    TicketScripts.put(HandledWorkflow.NAME, "nodes-call", this::call);
    TicketScripts.put(
        DebouncedWorkflow.NAME, "nodes-gate", (t, steps) -> gather("nodes-debounced", steps));
    TicketScripts.put(BatchWorkflow.NAME, "nodes-gate", (t, steps) -> gather("nodes-batch", steps));
  }

  private void gather(String probe, Steps steps) {
    steps.run(
        "note", () -> bench.effect(probe, String.valueOf(steps.gathered(Ticket.class).size())));
  }

  private void serve(Ticket ticket, Steps steps) {
    steps.run(
        "serve",
        () -> {
          note(ticket);
          if (ticket.number() == FAILS_AT_FIRST && tried.add(ticket.number())) {
            throw new IllegalStateException("not at the first try");
          }
        });
  }

  private void await(Ticket ticket, Steps steps) {
    var answer = Awaited.event(ProbeAnswered.class, "probe", "nodes-" + ticket.number());
    steps.waitFor("answer", Duration.ofDays(1), answer);
    steps.run("note", () -> note(ticket));
  }

  private void sleep(Ticket ticket, Steps steps) {
    steps.sleep("night", Duration.ofHours(8));
    steps.run("note", () -> note(ticket));
  }

  /** One that the test lets end. */
  private void call(Ticket ticket, Steps steps) {
    steps.call(
        "call",
        Void.class,
        call -> {
          note(ticket);
          while (bench.effects("nodes-call/may-end").isEmpty()) {
            LockSupport.parkNanos(LOOK_NANOS);
          }
          return null;
        });
  }

  private void note(Ticket ticket) {
    bench.effect(
        ticket.series() + "/" + ticket.counter(),
        ticket.number() + "@" + ProcessHandle.current().pid());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    bench.createEffects();
    int from = number(request, "from");
    for (int number = from; number < number(request, "to"); number++) {
      bench.publish(event(request, number));
    }
  }

  private static DomainEvent event(HttpServletRequest request, int number) {
    var series = request.getParameter("series");
    return series == null
        ? new ProbeAnswered("nodes-" + number, "yes")
        : new Ticket(series, request.getParameter("counter"), number);
  }

  private static int number(HttpServletRequest request, String name) {
    return Integer.parseInt(request.getParameter(name));
  }
}
