package com.tenocean.workflow.internal;

import com.tenocean.shared.FailureLog;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes what was committed to the broker: one thread, in batches, so that nobody's request waits
 * for the broker. What it can't deliver, or can't hold, it forgets: it is in the database, and the
 * sweep brings it again.
 */
@ApplicationScoped
public class Relay {
  /** Events and runs; what is offered at once is taken as a whole, if there is any room. */
  private static final int CAPACITY = 20_000;

  private static final int BATCH = 500;

  private final BlockingQueue<Work> queue = new LinkedBlockingQueue<>();

  /** How many events and runs are in the queue. */
  private final AtomicInteger waiting = new AtomicInteger();

  @Resource private ManagedThreadFactory threads;
  @Inject private RunSender sender;
  @Inject private Dispatcher dispatcher;
  @Inject private Aftermath aftermath;
  @Inject private FaultPoints faults;
  @Inject private FailureLog failures;

  private EngineThread thread;

  @PostConstruct
  void prepare() {
    thread =
        new EngineThread(
            "the relay of runs to the broker", threads, failures, this::relay, aftermath::forgot);
  }

  EngineThread thread() {
    return thread;
  }

  /**
   * @param events committed events whose waits have not been looked up
   * @param due runs that need a message
   */
  record Work(List<String> events, List<RunMessage> due) {

    static Work due(List<RunMessage> due) {
      return new Work(List.of(), due);
    }

    private int size() {
      return events.size() + due.size();
    }

    private static Work all(List<Work> batch) {
      return new Work(
          batch.stream().flatMap(work -> work.events.stream()).toList(),
          batch.stream().flatMap(work -> work.due.stream()).toList());
    }
  }

  /** Never blocks: it is called while a request's transaction ends. */
  void offer(Work work) {
    if (waiting.getAndAdd(work.size()) < CAPACITY) {
      queue.add(work);
    } else {
      waiting.addAndGet(-work.size());
      aftermath.forgot();
    }
  }

  private Work next() throws InterruptedException {
    var batch = new ArrayList<Work>(BATCH);
    batch.add(queue.take());
    queue.drainTo(batch, BATCH - 1);
    var all = Work.all(batch);
    batch.forEach(work -> waiting.addAndGet(-work.size()));
    return all;
  }

  private void relay() throws InterruptedException {
    var work = next();
    if (!work.due().isEmpty()) {
      sender.send(work.due());
      faults.reached(FaultPoint.AFTER_SEND);
    }
    if (!work.events().isEmpty()) {
      sender.send(dispatcher.dispatch(work.events()));
    }
  }
}
