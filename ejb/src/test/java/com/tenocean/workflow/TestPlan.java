package com.tenocean.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a test wants to happen to a run.
 *
 * @param crashes steps after which the process dies, once each
 * @param failures what steps throw, one at each try
 * @param results what steps return without doing their work
 */
record TestPlan(
    List<String> crashes,
    Map<String, List<RuntimeException>> failures,
    Map<String, Object> results) {

  TestPlan() {
    this(new ArrayList<>(), new HashMap<>(), new HashMap<>());
  }
}
