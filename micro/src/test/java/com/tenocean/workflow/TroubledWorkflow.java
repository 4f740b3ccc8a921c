package com.tenocean.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hears of failed runs, and fails itself at those of the events that it is told. */
@ApplicationScoped
@WorkflowName(TroubledWorkflow.NAME)
public class TroubledWorkflow implements Workflow<WorkflowFailed> {
  static final String NAME = "troubled";
  private static final Set<String> FATAL = ConcurrentHashMap.newKeySet();

  static void failAt(String eventName) {
    FATAL.add(eventName);
  }

  static void failNoMore(String eventName) {
    FATAL.remove(eventName);
  }

  @Override
  public void run(WorkflowFailed failed, Steps steps) {
    steps.run(
        "take it hard",
        () -> {
          if (FATAL.contains(failed.eventName())) {
            throw new NonRetriableException("this is too much");
          }
        });
  }
}
