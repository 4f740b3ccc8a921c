package com.tenocean.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * While the database or the broker is away the server complains with a stack at each attempt to use
 * it: three megabytes in as many minutes. Each of its complaints is told as {@link
 * RepeatedFailureFilter} does.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ServerLogFilters {
  /** Filters are of one logger alone: each that complains is named. Kept, or they are collected. */
  private static final List<Logger> SERVER =
      loggers(
          "javax.enterprise.resource.resourceadapter.com.sun.gjc.spi",
          "javax.enterprise.resource.resourceadapter.com.sun.enterprise.connectors",
          "javax.enterprise.resource.resourceadapter.com.sun.enterprise.resource.allocator",
          "javax.enterprise.system.container.ejb.mdb.org.glassfish.ejb.mdb",
          "jakarta.enterprise.ejb.container",
          "org.apache.activemq.artemis.core.client",
          "org.apache.activemq.artemis.ra.ActiveMQRALogger",
          "org.hibernate.engine.jdbc.spi.SqlExceptionHelper");

  /** Its lines hold the reference that the error page shows. */
  private static final List<Logger> REQUESTS = loggers("com.tenocean.web.guard.Failures");

  @Inject private Clock clock;

  private static List<Logger> loggers(String... names) {
    return Stream.of(names).map(Logger::getLogger).toList();
  }

  @PostConstruct
  void shorten() {
    SERVER.forEach(logger -> logger.setFilter(new RepeatedFailureFilter(false, clock)));
    REQUESTS.forEach(logger -> logger.setFilter(new RepeatedFailureFilter(true, clock)));
  }

  /** They outlive the portal: a filter would keep its classes. */
  @PreDestroy
  void leaveAlone() {
    Filter none = null;
    Stream.concat(SERVER.stream(), REQUESTS.stream()).forEach(logger -> logger.setFilter(none));
  }
}
