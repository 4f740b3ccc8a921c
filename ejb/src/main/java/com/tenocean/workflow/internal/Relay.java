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
  @Inject private Bulkhead bulkhead;
  @Inject private Aftermath aftermath;
  @Inject private FaultPoints faults;
  @Inject private FailureLog failures;

  private EngineThread thread;

  @PostConstruct
  void prepare() {
    thread =
        new EngineThread(
            "the relay of runs to the broker",
            threads,
            failures,
            this::relay,
            aftermath::forgotRuns);
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
    if (send(queue.take(BATCH))) {
      faults.reached(FaultPoint.AFTER_SEND);
    } else {
      TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
    }
    if (queue.isEmpty() && hasDropped.getAndSet(false)) {
      aftermath.forgotRuns();
    }
  }

  /**
   * All at once; if that fails, each queue by itself: one that the broker does not let the portal
   * use holds up no other.
   *
   * @return whether the broker has taken all; the rest waits for another turn
   */
  private boolean send(List<RunMessage> due) {
    if (failedOf(List.of(due)).isEmpty()) {
      return true;
    }
    var byQueue = due.stream().collect(groupingBy(run -> run.event().queue())).values();
    var failed = failedOf(byQueue);
    failed.forEach(this::offer);
    return failed.isEmpty();
  }

  private List<List<RunMessage>> failedOf(Collection<List<RunMessage>> some) {
    return bulkhead
        .collect(
            "the sending of runs to the broker",
            some,
            runs -> {
              sender.send(runs);
              return List.of();
            })
        .failed();
  }
}
