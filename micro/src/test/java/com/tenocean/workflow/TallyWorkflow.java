package com.tenocean.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Each stroke is a step with an effect that does not mind being had twice: a step done again after
 * a crash shows in the table, where the portal's own effects would hide it.
 */
@ApplicationScoped
@WorkflowName("tally")
public class TallyWorkflow implements Workflow<Tally> {
  private static final int STROKES = 5;

  @Inject private Bench bench;

  @Override
  public void run(Tally tally, Steps steps) {
    for (int stroke = 1; stroke <= STROKES; stroke++) {
      var what = tally.id() + "/" + stroke;
      steps.run("stroke " + stroke, () -> bench.effect("tally", what));
    }
  }
}
