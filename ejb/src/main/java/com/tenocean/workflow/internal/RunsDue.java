package com.tenocean.workflow.internal;

import com.tenocean.workflow.RunId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What travels over the broker: the ids of runs that are due, with spaces between. Mostly one; only
 * if more are due at a time than are worked on at a time do they share messages, since each costs
 * as much as a step does, whatever it carries.
 *
 * @param queue which carries the message
 */
record RunsDue(String queue, List<RunId> runs) {
  private static final String BETWEEN = " ";

  /** As many may be worked on at a time by all nodes; fewer messages would leave some idle. */
  private static final int AT_A_TIME = 16;

  /** So that one message does not keep a session for long. */
  private static final int MOST = 32;

  RunsDue {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a message without a run");
    }
    runs = List.copyOf(runs);
  }

  static List<RunsDue> of(Collection<RunMessage> due) {
    var queues = new LinkedHashMap<String, List<RunId>>();
    due.forEach(
        run ->
            queues.computeIfAbsent(run.event().queue(), queue -> new ArrayList<>()).add(run.run()));
    return queues.entrySet().stream().flatMap(queue -> shared(queue).stream()).toList();
  }

  private static List<RunsDue> shared(Map.Entry<String, List<RunId>> queue) {
    var runs = queue.getValue();
    int each = Math.min(MOST, (runs.size() + AT_A_TIME - 1) / AT_A_TIME);
    var messages = new ArrayList<RunsDue>();
    for (int from = 0; from < runs.size(); from += each) {
      int to = Math.min(runs.size(), from + each);
      messages.add(new RunsDue(queue.getKey(), runs.subList(from, to)));
    }
    return messages;
  }

  /**
   * @throws IllegalArgumentException if the text is not one that {@link #text} wrote
   */
  static RunsDue read(String queue, String text) {
    return new RunsDue(queue, Arrays.stream(text.split(BETWEEN)).map(RunId::of).toList());
  }

  /** A message for each of its runs but the first ones. */
  List<RunsDue> singlyFrom(int first) {
    return runs.subList(first, runs.size()).stream().map(this::alone).toList();
  }

  RunsDue alone(RunId run) {
    return new RunsDue(queue, List.of(run));
  }

  String text() {
    return String.join(BETWEEN, runs.stream().map(RunId::toString).toList());
  }
}
