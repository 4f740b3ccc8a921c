package com.tenocean.workflow.internal;

import com.tenocean.shared.FailureLog;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Renews the node's lease on a thread that does nothing else: whatever the beat waits for, the
 * others know that this node lives.
 */
@ApplicationScoped
public class LeaseKeeper {
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  @Resource private ManagedThreadFactory threads;
  @Inject private Node node;
  @Inject private FailureLog failures;

  private EngineThread thread;

  @PostConstruct
  void prepare() {
    thread =
        new EngineThread(
            "the renewal of this node's lease", threads, failures, this::renew, () -> {});
  }

  EngineThread thread() {
    return thread;
  }

  private void renew() throws InterruptedException {
    Thread.sleep(BETWEEN.toMillis());
    node.renewLease();
  }
}
