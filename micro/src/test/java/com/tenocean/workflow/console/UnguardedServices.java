package com.tenocean.workflow.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;

/** Makes the console's services as the container does, but for anyone to call. */
@ApplicationScoped
public class UnguardedServices {
  @Inject private BeanManager beans;

  @Produces
  @Unguarded
  RunHistory history() {
    return made(RunHistory.class);
  }

  @Produces
  @Unguarded
  EventStream stream() {
    return made(EventStream.class);
  }

  @Produces
  @Unguarded
  RunStatistics statistics() {
    return made(RunStatistics.class);
  }

  @Produces
  @Unguarded
  QueueDesk desk() {
    return made(QueueDesk.class);
  }

  private <T> T made(Class<T> type) {
    var target =
        beans
            .getInjectionTargetFactory(beans.createAnnotatedType(type))
            .createInjectionTarget(null);
    var context = beans.<T>createCreationalContext(null);
    var service = target.produce(context);
    target.inject(service, context);
    return service;
  }
}
