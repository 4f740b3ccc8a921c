package com.tenocean.workflow.internal;

import static java.util.stream.Collectors.groupingBy;

import com.tenocean.shared.FailureLog;
import com.tenocean.workflow.RunId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/**
 * Looks at runs that have come to a gate or a line, on a thread of its own: one after another, each
 * in its transactions, so that many keep no message of others from the broker. What it forgets is
 * in the database, and the sweep finds it.
 */
@ApplicationScoped
public class Admitter {
  private static final int CAPACITY = 20_000;
  private static final int BATCH = 50;

  @Resource private ManagedThreadFactory threads;
  @Inject private Admission admission;
  @Inject private Lines lines;
  @Inject private Relay relay;
  @Inject private Bulkhead bulkhead;
  @Inject private Aftermath aftermath;
  @Inject private FailureLog failures;

  private final FairQueue<Record> queue = new FairQueue<>(CAPACITY);
  private EngineThread thread;

  @PostConstruct
  void prepare() {
    thread =
        new EngineThread(
            "the look at gates and lines",
            threads,
            failures,
            this::admitSome,
            aftermath::forgotRuns);
  }

  EngineThread thread() {
    return thread;
  }

  /** Runs have come to the first gate of their workflow. Never blocks. */
  void offerAtGate(String workflow, Collection<RunId> runs) {
    offer(workflow, runs);
  }

  /** Runs have come to these lines. Never blocks. */
  void offer(Collection<Line> some) {
    some.stream().collect(groupingBy(Line::workflow)).forEach(this::offer);
  }

  private void offer(String workflow, Collection<? extends Record> some) {
    if (!queue.offer(workflow, some)) {
      aftermath.forgotRuns();
    }
  }

  private void admitSome() throws InterruptedException {
    relay.offer(
        bulkhead.collect("a look at a gate or a line", queue.take(BATCH), this::admit).due());
  }

  private List<RunMessage> admit(Record one) {
    return one instanceof Line line ? lines.admit(line) : admission.enter((RunId) one);
  }
}
