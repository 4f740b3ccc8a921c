package com.tenocean.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Whether the portal can serve anybody: without its database it can't. One that is frozen, or lost
 * behind a network that drops everything, does not answer for minutes; whoever asks for the health
 * hears of it within two seconds all the same.
 */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {
  private static final System.Logger LOG = System.getLogger(DatabaseHealth.class.getName());

  private static final int LONGEST_MILLIS = 1_500;

  @Inject Database database;
  @Resource ManagedExecutorService threads;

  private @Nullable Future<Boolean> question;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(answers()).build();
  }

  private boolean answers() {
    try {
      return question().get(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      return false;
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("can't ask the database", e);
    }
  }

  /** One at a time: those that nobody answers would take all threads in the end. */
  private synchronized Future<Boolean> question() {
    if (question == null || question.isDone()) {
      question = threads.submit(this::ask);
    }
    return question;
  }

  private boolean ask() {
    try {
      return database.queryOne("select 1", row -> row.getInt(1)).isPresent();
    } catch (DatabaseException away) {
      LOG.log(System.Logger.Level.DEBUG, "the database does not answer", away);
      return false;
    }
  }
}
