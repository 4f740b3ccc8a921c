package com.tenocean.workflow.internal;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.tenocean.event.EventEnvelope;
import com.tenocean.event.EventName;
import com.tenocean.shared.Database;
import com.tenocean.shared.Json;
import com.tenocean.workflow.Awaited;
import com.tenocean.workflow.Gate;
import com.tenocean.workflow.Gate.Newcomer;
import com.tenocean.workflow.NotReadmittedException;
import com.tenocean.workflow.NotReadmittedException.Reason;
import com.tenocean.workflow.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Begins runs again of events that have had theirs: a failed one once more, or a new one of the
 * same event. Somebody asked for it, so it passes the gates that count events; but it waits at
 * those that protect other runs, and in line, like any other. Its keys are read anew, because they
 * may be what failed.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Readmission {
  private static final String CANCELLING =
      """
      select e.id from event_log e
      where e.name = ? and e.recorded_at >= ?
        and not exists (select from jsonb_each_text(?::jsonb) m
                        where e.data ->> m.key is distinct from m.value)
      order by e.recorded_at limit 1
      """;

  @Inject private Database database;
  @Inject private Gates gates;
  @Inject private Lines lines;
  @Inject private WaitStore waits;
  @Inject private Clock clock;

  /**
   * Lets a run begin, in the caller's transaction.
   *
   * @param since when the event was published: what cancelled the run then cancels it still
   * @param evenIfCancelled counts only what comes from now on
   * @param write writes the run's row so
   * @throws NotReadmittedException if an event has come that cancels it, or if it had to be alone
   *     and is not
   */
  void readmit(
      RunId run,
      WorkflowDefinition<?> workflow,
      EventEnvelope event,
      Instant since,
      boolean evenIfCancelled,
      Consumer<Started> write) {
    var started = new Started(run, workflow, workflow.keys(run, event), false);
    var keys = started.keys();
    if (!evenIfCancelled) {
      keys.cancelling().forEach(one -> mustNotHaveCome(one, run, since));
    }
    for (int gate = 0; gate < keys.gates().size(); gate++) {
      mustBeAlone(run, workflow.gates().get(gate), at(workflow, gate, keys));
    }
    keys.place().ifPresent(place -> lines.lock(place.line()));
    write.accept(started);
    var now = clock.instant();
    waits.openForCancelling(run, keys.cancelling(), evenIfCancelled ? now : since, now);
  }

  private void mustNotHaveCome(Awaited<?> awaited, RunId run, Instant since) {
    cancelling(awaited, since)
        .ifPresent(
            event -> {
              throw new NotReadmittedException(run, Reason.CANCELLED_SINCE, event);
            });
  }

  private Optional<String> cancelling(Awaited<?> awaited, Instant since) {
    return database.queryOne(
        CANCELLING,
        row -> row.getString(1),
        EventName.of(awaited.type()).value(),
        since,
        Json.write(awaited.fields()));
  }

  /** If it is alone, the gate knows of it from now on: whoever comes meanwhile is second. */
  private void mustBeAlone(RunId run, Gate<?> gate, Gates.At at) {
    if (gate instanceof Gate.Singleton<?> alone && alone.newcomer() == Newcomer.IS_SKIPPED) {
      lines.lock(at.line());
      if (gates.judge(gate, at, run, clock.instant()) instanceof Verdict.Skip skip) {
        throw new NotReadmittedException(run, Reason.OTHER_UNDER_WAY, skip.by());
      }
    }
  }

  private static Gates.At at(WorkflowDefinition<?> workflow, int gate, Keys keys) {
    return new Gates.At(workflow.name(), gate, keys.gates().get(gate));
  }
}
