package com.tenocean.workflow;

/**
 * A run in flight met another step than the one it has recorded: the workflow's code has changed.
 */
public class WorkflowChangedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WorkflowChangedException(
      String workflow, int version, int position, String recorded, String met) {
    super(
        "%s (version %d) recorded step '%s' at place %d but now asks for '%s' there. Steps of a released workflow must not change order or name: give the changed one a new version, and look for clocks, random numbers or queries between steps."
            .formatted(workflow, version, recorded, position, met));
  }
}
