package com.tenocean.web.workflow;

import com.tenocean.web.language.Text;
import com.tenocean.web.time.Times;
import com.tenocean.workflow.Gate;
import com.tenocean.workflow.console.WorkflowView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a workflow declares, as sentences. */
@Named
@RequestScoped
public class FlowWords {
  @Inject Text text;
  @Inject Times times;

  /** What may hold its runs back, and what ends them; in the order in which it happens. */
  public List<String> of(WorkflowView workflow) {
    var said = new ArrayList<String>();
    workflow.flow().gates().forEach(gate -> said.add(gate(gate)));
    if (workflow.flow().isLimited()) {
      var name =
          workflow.flow().key() == null ? "workflows.flow.limit" : "workflows.flow.limitEach";
      said.add(text.format(name, workflow.flow().limit()));
    }
    within(said, "workflows.flow.startWithin", workflow.ending().startWithin());
    within(said, "workflows.flow.finishWithin", workflow.ending().finishWithin());
    if (!workflow.ending().on().isEmpty()) {
      said.add(text.format("workflows.flow.cancelledOn", workflow.ending().on().size()));
    }
    said.add(text.format("workflows.flow.retries", workflow.retries().retries()));
    return said;
  }

  private void within(List<String> said, String name, @Nullable Duration time) {
    if (time != null) {
      said.add(text.format(name, times.took(time)));
    }
  }

  private String gate(Gate<?> gate) {
    if (gate instanceof Gate.Once<?> once) {
      return text.format("workflows.flow.once", times.took(once.period()));
    }
    if (gate instanceof Gate.RateLimit<?> rate) {
      return text.format("workflows.flow.rate", rate.limit(), times.took(rate.per()));
    }
    if (gate instanceof Gate.Throttle<?> throttle) {
      return text.format("workflows.flow.throttle", throttle.limit(), times.took(throttle.per()));
    }
    if (gate instanceof Gate.Debounce<?> debounce) {
      return text.format(
          "workflows.flow.debounce", times.took(debounce.quiet()), times.took(debounce.longest()));
    }
    if (gate instanceof Gate.Batch<?> batch) {
      return text.format("workflows.flow.batch", batch.size(), times.took(batch.longest()));
    }
    return text.of("workflows.flow." + ((Gate.Singleton<?>) gate).newcomer());
  }
}
