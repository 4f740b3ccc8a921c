package com.tenocean.workflow.internal;

import com.tenocean.workflow.console.BrokerAwayException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Waits for the broker no longer than a person would. A broker that is gone refuses at once; one
 * that hangs, or lies behind a broken line, would keep each question for half a minute, and each of
 * those that close what the question opened as well.
 */
@ApplicationScoped
public class BrokerPatience {
  private static final long SECONDS = 4;

  @Resource private ManagedExecutorService threads;

  /** The last question that was given up. Until it ends there is no use in asking another. */
  private volatile Future<?> silent;

  /**
   * @throws BrokerAwayException if the broker does not answer in time; what it was asked for may
   *     still happen
   */
  <T> T ask(Supplier<T> question) {
    var given = silent;
    if (given != null && !given.isDone()) {
      throw new BrokerAwayException(new TimeoutException("no answer to an earlier question yet"));
    }
    return answer(threads.submit(question::get));
  }

  private <T> T answer(Future<T> asked) {
    try {
      return asked.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      silent = asked;
      throw new BrokerAwayException(late);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new BrokerAwayException(stopped);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(failed.getCause());
    }
  }
}
