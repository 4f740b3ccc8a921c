package com.tenocean.workflow.console;

import com.tenocean.workflow.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know about one run.
 *
 * @param claims how often a node took it up
 * @param line what tells its line from the workflow's others; null if it stands in none
 * @param gatheredBy the run that stands for it
 * @param gathered for how many events it stands besides its own
 * @param invokedBy the run that waits for it, or did; null if none does
 * @param answer what that run gets, as JSON; null if nothing
 * @param isFailing whether its failure handler is, or was, at work
 * @param input what a person gave it in place of its event's data; null if nobody did
 * @param chain the events that led to it, its own, and those that came of it, in that order
 * @param asOf when this was so
 */
public record RunTrace(
    RunRow run,
    int claims,
    @Nullable String line,
    @Nullable RunId gatheredBy,
    int gathered,
    @Nullable RunId invokedBy,
    @Nullable String answer,
    boolean isFailing,
    @Nullable String input,
    List<StepRow> steps,
    List<FailureRow> failures,
    List<WaitRow> waits,
    List<ChainLink> chain,
    Instant asOf) {

  /** The event that started it; empty if the log has let go of it. */
  public Optional<EventRow> event() {
    return chain.stream().filter(link -> link.depth() == 0).map(ChainLink::event).findFirst();
  }

  /** What it works on, as JSON; null if the log has let go of it. */
  public @Nullable String workedOn() {
    return input == null ? event().map(EventRow::data).orElse(null) : input;
  }
}
