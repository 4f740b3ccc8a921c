package com.tenocean.workflow.internal;

import com.tenocean.event.EventEnvelope;
import com.tenocean.shared.FailureLog;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Looks up which waits the events answer that were committed, on a thread of its own: it needs the
 * database alone, so a broker that is away or hangs holds up nobody's answer. What it forgets the
 * sweep searches for.
 */
@ApplicationScoped
public class WaitSearch {
  private static final int CAPACITY = 20_000;
  private static final int BATCH = 500;

  private final FairQueue<String> queue = new FairQueue<>(CAPACITY);

  @Resource private ManagedThreadFactory threads;
  @Inject private Dispatcher dispatcher;
  @Inject private Relay relay;
  @Inject private Aftermath aftermath;
  @Inject private FailureLog failures;

  private EngineThread thread;

  @PostConstruct
  void prepare() {
    thread =
        new EngineThread(
            "the search for waits", threads, failures, this::search, aftermath::forgotEvents);
  }

  EngineThread thread() {
    return thread;
  }

  /** Never blocks. */
  void offer(EventEnvelope event) {
    if (!queue.offer(event.name().value(), List.of(event.id()))) {
      aftermath.forgotEvents();
    }
  }

  private void search() throws InterruptedException {
    relay.offer(dispatcher.dispatch(queue.take(BATCH)));
  }
}
