package com.tenocean.workflow.console;

import java.util.List;

/**
 * An event in the chain from a click to a mail, and the runs that it started.
 *
 * @param depth how many events away: below zero for what led here, above for what came of it
 */
public record ChainLink(int depth, EventRow event, List<RunRow> runs) {

  public ChainLink {
    runs = List.copyOf(runs);
  }
}
