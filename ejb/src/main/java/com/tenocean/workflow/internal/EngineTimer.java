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

/**
 * The engine's pulse, on every node: once a second it renews the lease and sends what is due.
 *
 * <p>It manages its transactions itself: Payara begins one for a timer's method whatever its
 * attribute says, and the beat would then wait for locks that it holds.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsGoing.class)
public class EngineTimer {
  @Inject private Node node;
  @Inject private Relay relay;
  @Inject private Sweep sweep;
  @Inject private EngineWatch watch;

  @PostConstruct
  void start() {
    node.renewLease();
    relay.start();
  }

  @PreDestroy
  void stop() {
    relay.stop();
    node.giveUpLease();
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void beat() {
    node.renewLease();
    relay.startAgainIfEnded();
    relay.offer(Relay.Work.due(sweep.all()));
    watch.beat();
  }
}
