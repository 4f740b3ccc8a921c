package com.tenocean.workflow.console;

import com.tenocean.harness.Unguarding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** Makes the console's services as the container does, but for anyone to call. */
@ApplicationScoped
public class UnguardedServices {
  @Inject private Unguarding unguarding;

  @Produces
  @Unguarded
  RunHistory history() {
    return unguarding.made(RunHistory.class);
  }

  @Produces
  @Unguarded
  EventStream stream() {
    return unguarding.made(EventStream.class);
  }

  @Produces
  @Unguarded
  RunStatistics statistics() {
    return unguarding.made(RunStatistics.class);
  }

  @Produces
  @Unguarded
  QueueDesk desk() {
    return unguarding.made(QueueDesk.class);
  }
}
