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
  /** The logger of requests that failed: its lines hold the reference that the error page shows. */
  public static final String REQUESTS = "com.tenocean.requests";

  /** Filters are of one logger alone: each that complains is named. Kept, or they are collected. */
  private static final List<Logger> SERVER =
      loggers(
          "javax.enterprise.resource.resourceadapter.com.sun.gjc.spi",
          "javax.enterprise.resource.resourceadapter.com.sun.enterprise.connectors",
          "javax.enterprise.resource.resourceadapter.com.sun.enterprise.resource.allocator",
          "javax.enterprise.system.container.ejb.mdb.org.glassfish.ejb.mdb",
          "jakarta.enterprise.ejb.container",
          // Of an address that it can't decode, say: anybody may ask for one.
          "jakarta.enterprise.web.core",
          "org.apache.activemq.artemis.core.client",
          "org.apache.activemq.artemis.ra.ActiveMQRALogger",
          "org.hibernate.engine.jdbc.spi.SqlExceptionHelper");

  private static final Logger REQUESTS_LOGGER = Logger.getLogger(REQUESTS);

  @Inject private Clock clock;

  private static List<Logger> loggers(String... names) {
    return Stream.of(names).map(Logger::getLogger).toList();
  }

  @PostConstruct
  void shorten() {
    SERVER.forEach(logger -> logger.setFilter(new RepeatedFailureFilter(false, clock)));
    REQUESTS_LOGGER.setFilter(new RepeatedFailureFilter(true, clock));
  }

  /** They outlive the portal: a filter would keep its classes. */
  @PreDestroy
  void leaveAlone() {
    Filter none = null;
    SERVER.forEach(logger -> logger.setFilter(none));
    REQUESTS_LOGGER.setFilter(none);
  }
}
