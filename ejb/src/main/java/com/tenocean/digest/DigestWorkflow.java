package com.tenocean.digest;

import com.tenocean.digest.internal.Generation;
import com.tenocean.digest.internal.PageResult;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Makes a digest: collects what is new once, then serves its readers, some hundreds in each step.
 * Its steps go by where the digest's row stands, so a second run of the same digest tells nobody
 * twice.
 */
@ApplicationScoped
@WorkflowName(DigestWorkflow.NAME)
public class DigestWorkflow implements Workflow<DigestDue> {
  public static final String NAME = "digest";

  private Generation generation;

  DigestWorkflow() {}

  @Inject
  public DigestWorkflow(Generation generation) {
    this.generation = generation;
  }

  @Override
  public void run(DigestDue due, Steps steps) {
    steps.run("collect", () -> generation.collect(due.digestId()));
    PageResult page;
    do {
      page = steps.run("readers", PageResult.class, () -> generation.serve(due.digestId()));
    } while (!page.isLast());
    steps.run("finish", () -> generation.finish(due.digestId()));
  }
}
