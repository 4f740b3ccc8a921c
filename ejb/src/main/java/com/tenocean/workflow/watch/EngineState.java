package com.tenocean.workflow.watch;

import com.tenocean.workflow.console.QueueView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How the engine was doing when somebody looked last.
 *
 * @param at when that was
 * @param lag how long the oldest run that nobody has begun has been due
 * @param answers whether the broker answers
 * @param queues what lies in the broker's queues; none if it does not answer
 */
public record EngineState(Instant at, Duration lag, boolean answers, List<QueueView> queues) {

  public EngineState {
    queues = List.copyOf(queues);
  }

  /** Before anybody has looked. */
  static EngineState unknown(Instant now) {
    return new EngineState(now, Duration.ZERO, true, List.of());
  }

  /** How long the first message of a queue has been there; zero if it is empty. */
  public Duration age(QueueView queue) {
    return queue.oldest() == null ? Duration.ZERO : Duration.between(queue.oldest(), at);
  }
}
