package com.tenocean.workflow.internal;

import com.tenocean.event.EventEnvelope;
import com.tenocean.workflow.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Runs that this node has queued a moment ago, so that it need not read back what it has just
 * written if their message comes to it, too. Only a shortcut: the first commit about a run says
 * whether its row is still as it was written, and a run that is not here is read from there.
 */
@ApplicationScoped
public class FreshRuns {
  private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

  /** What a run takes besides its event's data, about. */
  private static final int ENTRY = 500;

  /** After that its message has gone to another node, or was lost. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Map<RunId, Fresh> runs = new LinkedHashMap<>();
  private int characters;

  /**
   * @param isInvoked whether a step of another run waits for it
   * @param recordedAt when the event was published, and the run queued
   */
  record Fresh(
      String workflow, int version, boolean isInvoked, EventEnvelope event, Instant recordedAt) {
    private int size() {
      return event.data().length() + ENTRY;
    }
  }

  /** Does nothing if there is no room: those that came first are wanted first. */
  synchronized void add(RunId id, Fresh run) {
    forgetOlderThan(run.recordedAt().minus(KEPT));
    if (characters + run.size() <= MOST_CHARACTERS) {
      runs.put(id, run);
      characters += run.size();
    }
  }

  /** Gives it once: whoever looks again wants to know how its row is by now. */
  synchronized Optional<Fresh> take(RunId id) {
    var run = Optional.ofNullable(runs.remove(id));
    run.ifPresent(taken -> characters -= taken.size());
    return run;
  }

  private void forgetOlderThan(Instant time) {
    var eldest = runs.values().iterator();
    while (eldest.hasNext()) {
      var run = eldest.next();
      if (!run.recordedAt().isBefore(time)) {
        return;
      }
      eldest.remove();
      characters -= run.size();
    }
  }
}
