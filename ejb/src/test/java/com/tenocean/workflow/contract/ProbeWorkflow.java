package com.tenocean.workflow.contract;

import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Runs the script that a test has put down under the event's name. */
@ApplicationScoped
@WorkflowName("probe")
public class ProbeWorkflow implements Workflow<Probed> {
  private static final Map<String, Consumer<Steps>> SCRIPTS = new ConcurrentHashMap<>();

  public static void script(String probe, Consumer<Steps> script) {
    SCRIPTS.put(probe, script);
  }

  @Override
  public void run(Probed event, Steps steps) {
    SCRIPTS.get(event.probe()).accept(steps);
  }
}
