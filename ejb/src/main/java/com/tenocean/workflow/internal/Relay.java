package com.tenocean.workflow.internal;

import static java.util.stream.Collectors.groupingBy;

import com.tenocean.shared.FailureLog;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes runs that are due to the broker: one thread, in batches, the queues in turn, so that
 * nobody's request waits for the broker. What the broker does not take is sent again until it does.
 * What finds no room is in the database, and the sweep brings it again.
 */
@ApplicationScoped
public class Relay {
  private static final int CAPACITY = 20_000;
  private static final int BATCH = 500;
  private static final long PAUSE_SECONDS = 1;

  private final FairQueue<RunMessage> queue = new FairQueue<>(CAPACITY);

  /** Whether some found no room. */
  private final AtomicBoolean hasDropped = new AtomicBoolean();

  @Resource private ManagedThreadFactory threads;
  @Inject private RunSender sender;
  @Inject private Aftermath aftermath;
  @Inject private FaultPoints faults;
  @Inject private FailureLog failures;

  private EngineThread thread;

  /** What the thread has in hand. */
  private volatile List<RunMessage> unsent = List.of();

  @PostConstruct
  void prepare() {
    thread =
        new EngineThread(
            "the relay of runs to the broker", threads, failures, this::relay, () -> {});
  }

  EngineThread thread() {
    return thread;
  }

  /** Never blocks: it is called while a request's transaction ends. */
  void offer(Collection<RunMessage> due) {
    due.stream()
        .collect(groupingBy(run -> run.event().queue()))
        .forEach((queueName, runs) -> offer(queueName, runs));
  }

  private void offer(String queueName, List<RunMessage> runs) {
    if (!queue.offer(queueName, runs)) {
      hasDropped.set(true);
    }
  }

  private void relay() throws InterruptedException {
    if (unsent.isEmpty()) {
      unsent = queue.take(BATCH);
    } else {
      TimeUnit.SECONDS.sleep(PAUSE_SECONDS); // the broker did not take them
    }
    sender.send(unsent);
    faults.reached(FaultPoint.AFTER_SEND);
    unsent = List.of();
    if (queue.isEmpty() && hasDropped.getAndSet(false)) {
      aftermath.forgotRuns();
    }
  }
}
