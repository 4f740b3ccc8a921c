package com.tenocean.workflow.internal;

import com.tenocean.shared.KeepsGoing;
import com.tenocean.workflow.watch.EngineWatch;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The engine's pulse, on every node: once a second it sends what is due.
 *
 * <p>It manages its transactions itself: Payara begins one for a timer's method whatever its
 * attribute says, and the beat would then wait for locks that it holds.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsGoing.class)
public class EngineTimer {
  private static final Duration LONGEST_CALL = Duration.ofMinutes(1);
  private static final long LOOK_NANOS = 50_000_000;

  @Inject private Node node;
  @Inject private Cluster cluster;
  @Inject private LeaseKeeper leases;
  @Inject private Relay relay;
  @Inject private WaitSearch search;
  @Inject private Admitter admitter;
  @Inject private Sweep sweep;
  @Inject private EngineWatch watch;

  private final ShutdownListener shutdown = new ShutdownListener(this::stop);
  private final AtomicBoolean isStopped = new AtomicBoolean();

  @PostConstruct
  void start() {
    cluster.note();
    node.renewLease();
    threads().forEach(EngineThread::start);
    shutdown.listen();
  }

  /** The application is taken off a server that goes on, or it is stopped already. */
  @PreDestroy
  void end() {
    shutdown.listenNoMore();
    stop();
  }

  /** Calls under way are waited for: whoever took their runs over would make them again. */
  private void stop() {
    if (isStopped.getAndSet(true)) {
      return;
    }
    node.stopBeginning();
    relay.thread().stop();
    search.thread().stop();
    admitter.thread().stop();
    awaitCalls();
    leases.thread().stop();
    node.giveUpLease();
  }

  private Stream<EngineThread> threads() {
    return Stream.of(leases.thread(), relay.thread(), search.thread(), admitter.thread());
  }

  private void awaitCalls() {
    var until = System.nanoTime() + LONGEST_CALL.toNanos();
    while (node.isBusy() && System.nanoTime() < until) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void beat() {
    threads().forEach(EngineThread::startAgainIfEnded);
    relay.offer(sweep.all());
    watch.beat();
  }
}
