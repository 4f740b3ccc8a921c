package com.tenocean.harness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;

/** Makes services as the container does, but without its guard before them. */
@ApplicationScoped
public class Unguarding {
  @Inject private BeanManager beans;

  public <T> T made(Class<T> type) {
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
