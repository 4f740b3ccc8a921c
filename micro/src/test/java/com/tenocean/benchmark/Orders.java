package com.tenocean.benchmark;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Publishes orders and measures until their runs are through. */
@ApplicationScoped
public class Orders {
  private static final int PUBLISHERS = 16;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Inject private Crew crew;
  @Inject private Finishes finishes;
  @Inject private ReferenceRows rows;
  @Inject private EventPublisher events;
  @Inject private Transactions transactions;

  UUID[] users(int count) {
    var users = Stream.generate(UUID::randomUUID).limit(count).toArray(UUID[]::new);
    rows.addUsers(users);
    return users;
  }

  /** Workflows per second, from the first publish to the last commit. */
  double rate(UUID[] users, Function<UUID, DomainEvent> order) {
    finishes.forget();
    var next = new AtomicInteger();
    long start = System.nanoTime();
    crew.work(PUBLISHERS, () -> publish(users, order, next));
    awaitAll(users);
    var last = Arrays.stream(users).mapToLong(finishes::of).max().orElseThrow();
    return users.length / ((last - start) / 1e9);
  }

  private void publish(UUID[] users, Function<UUID, DomainEvent> order, AtomicInteger next) {
    for (int i = next.getAndIncrement(); i < users.length; i = next.getAndIncrement()) {
      publish(order.apply(users[i]));
    }
  }

  private void publish(DomainEvent order) {
    transactions.inNew(() -> events.publish(order));
  }

  /** Milliseconds from before the publish to after the last commit, sorted, at an even pace. */
  double[] latencies(UUID[] users, int perSecond, Function<UUID, DomainEvent> order) {
    finishes.forget();
    long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
    long begin = System.nanoTime();
    var published = new long[users.length];
    for (int i = 0; i < users.length; i++) {
      long due = begin + i * interval;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      published[i] = System.nanoTime();
      publish(order.apply(users[i]));
    }
    awaitAll(users);
    return LongStream.range(0, users.length)
        .mapToDouble(i -> (finishes.of(users[(int) i]) - published[(int) i]) / 1e6)
        .sorted()
        .toArray();
  }

  private void awaitAll(UUID[] users) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (finishes.count() < users.length) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException(
            "%d of %d runs are through".formatted(finishes.count(), users.length));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
    if (!rows.areComplete(users)) {
      throw new IllegalStateException("the rows are not there once each");
    }
  }
}
