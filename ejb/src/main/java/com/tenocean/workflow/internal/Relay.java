package com.tenocean.workflow.internal;

import com.tenocean.shared.FailureLog;
import com.tenocean.workflow.RunId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes what was committed to the broker: one thread, in batches, so that nobody's request waits
 * for the broker. What it can't deliver, or can't hold, it forgets: it is in the database, and the
 * sweep brings it again.
 */
@ApplicationScoped
public class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class.getName());
  private static final String NAME = "the relay of runs to the broker";

  /** Events and runs; what is offered at once is taken as a whole, if there is any room. */
  private static final int CAPACITY = 20_000;

  private static final int BATCH = 500;

  private final BlockingQueue<Work> queue = new LinkedBlockingQueue<>();

  /** How many events and runs are in the queue. */
  private final AtomicInteger waiting = new AtomicInteger();

  @Resource private ManagedThreadFactory threads;
  @Inject private RunSender sender;
  @Inject private Dispatcher dispatcher;
  @Inject private Lines lines;
  @Inject private Admission admission;
  @Inject private Aftermath aftermath;
  @Inject private FaultPoints faults;
  @Inject private Bulkhead bulkhead;
  @Inject private FailureLog failures;

  private volatile @Nullable Thread thread;

  /**
   * @param events committed events whose waits have not been looked up
   * @param due runs that need a message
   * @param atGates runs that have come to the first gate of their workflow
   * @param lines to which runs have come, and which have not been looked at
   */
  record Work(List<String> events, List<RunMessage> due, Set<Line> lines, List<RunId> atGates) {

    static Work due(List<RunMessage> due) {
      return new Work(List.of(), due, Set.of(), List.of());
    }

    private int size() {
      return events.size() + due.size() + lines.size() + atGates.size();
    }

    private static Work all(List<Work> batch) {
      return new Work(
          batch.stream().flatMap(work -> work.events.stream()).toList(),
          batch.stream().flatMap(work -> work.due.stream()).toList(),
          batch.stream().flatMap(work -> work.lines.stream()).collect(Collectors.toSet()),
          batch.stream().flatMap(work -> work.atGates.stream()).toList());
    }
  }

  void start() {
    startThread();
  }

  /** An error, such as too little memory, may have ended its thread. */
  void startAgainIfEnded() {
    var last = thread;
    if (last != null && !last.isAlive()) {
      LOG.log(Level.SEVERE, "{0} had ended; it is started again", NAME);
      aftermath.forgot();
      startThread();
    }
  }

  private void startThread() {
    var started = threads.newThread(this::run);
    started.setName("tenocean-relay");
    thread = started;
    started.start();
  }

  void stop() {
    var running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
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

  private void run() {
    while (thread == Thread.currentThread()) {
      try {
        relay(next());
        failures.worked(LOG, NAME);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        aftermath.forgot();
        failures.failed(LOG, NAME, e); // the sweep brings it again
      }
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

  private void relay(Work work) {
    if (!work.due().isEmpty()) {
      sender.send(work.due());
      faults.reached(FaultPoint.AFTER_SEND);
    }
    sender.send(bulkhead.collect("the relay's look at a line", work.lines(), lines::admit).due());
    sender.send(bulkhead.collect("a run's first gate", work.atGates(), admission::enter).due());
    if (!work.events().isEmpty()) {
      sender.send(dispatcher.dispatch(work.events()));
    }
  }
}
