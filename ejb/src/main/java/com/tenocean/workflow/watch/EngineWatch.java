package com.tenocean.workflow.watch;

import com.tenocean.shared.Database;
import com.tenocean.workflow.console.BrokerAwayException;
import com.tenocean.workflow.console.QueueView;
import com.tenocean.workflow.internal.BrokerQueues;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks at the database and the broker now and then, so that no monitor's question has to. */
@ApplicationScoped
public class EngineWatch {
  private static final Logger LOG = Logger.getLogger(EngineWatch.class.getName());

  /** Ids are ordered by time, and few runs are queued at any moment. */
  private static final String OLDEST =
      """
      select min(coalesce(r.ready_at, r.created_at)) from workflow_run r
      where r.status = 'QUEUED' and r.started_at is null
        and r.workflow not in (select workflow from workflow_pause)
      """;

  @Inject private Database database;
  @Inject private BrokerQueues broker;
  @Inject private Clock clock;

  private volatile EngineState state;
  private volatile Instant beat;

  @PostConstruct
  void begin() {
    state = EngineState.unknown(clock.instant());
    beat = clock.instant();
  }

  /** As of the last look. */
  public EngineState state() {
    return state;
  }

  /** The engine's timer says that it is alive. */
  public void beat() {
    beat = clock.instant();
  }

  /** How long the engine's timer has not said so. */
  public Duration silence() {
    return Duration.between(beat, clock.instant());
  }

  public void look() {
    var now = clock.instant();
    var queues = queues();
    state = new EngineState(now, lag(now), queues.isPresent(), queues.orElse(List.of()));
  }

  private Duration lag(Instant now) {
    return database
        .queryOne(OLDEST, row -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .flatMap(oldest -> oldest)
        .map(oldest -> Duration.between(oldest.toInstant(), now))
        .orElse(Duration.ZERO);
  }

  private Optional<List<QueueView>> queues() {
    try {
      return Optional.of(broker.all());
    } catch (BrokerAwayException away) {
      LOG.log(Level.FINE, "the broker does not answer", away);
      return Optional.empty();
    }
  }
}
