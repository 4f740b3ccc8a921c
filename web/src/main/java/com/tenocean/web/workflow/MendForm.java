package com.tenocean.web.workflow;

import com.tenocean.shared.Json;
import com.tenocean.shared.MalformedJsonException;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.frame.Notices;
import com.tenocean.web.visit.Query;
import com.tenocean.workflow.NotReadmittedException;
import com.tenocean.workflow.RunNotFailedException;
import com.tenocean.workflow.WorkflowOperations;
import com.tenocean.workflow.console.FailureRow;
import com.tenocean.workflow.console.RunTrace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Tries a failed run again from a step of one's choice, with other data where the data was bad. */
@Named
@RequestScoped
public class MendForm {
  private static final String FROM = "from";
  private static final String DATA = "data";

  @Inject WorkflowOperations operations;
  @Inject RunPage page;
  @Inject JsonText json;
  @Inject Complaints complaints;
  @Inject CancelledSince cancelled;
  @Inject Notices notices;
  @Inject HttpServletRequest request;

  /** The steps that are done and those that failed, by their place. */
  public SortedMap<Integer, String> getSteps() {
    var steps = new TreeMap<Integer, String>();
    trace().steps().forEach(step -> steps.put(step.position(), step.step()));
    trace().failures().forEach(failure -> steps.put(failure.position(), failure.step()));
    return steps;
  }

  /** The one that was chosen, at first the one that failed last. */
  public int getFrom() {
    return chosen().orElseGet(this::failed);
  }

  private Optional<Integer> chosen() {
    return Query.read(request, FROM, Integer::valueOf).filter(getSteps()::containsKey);
  }

  private int failed() {
    var failures = trace().failures();
    return failures.isEmpty()
        ? trace().steps().size()
        : failures.stream().map(FailureRow::position).reduce((first, second) -> second).get();
  }

  /** What was entered, at first what the run has; empty if that is gone. */
  public String getData() {
    return Optional.ofNullable(request.getParameter(DATA)).orElseGet(this::known);
  }

  private String known() {
    var known = trace().workedOn();
    return known == null ? "" : json.pretty(known);
  }

  /** Shows the run again, at work; or what is wrong with the data, which is kept. */
  public void retry() {
    var run = trace().run();
    try {
      operations.retryFrom(run.id(), getFrom(), changed(), cancelled.isIgnored());
      notices.done("workflows.retried");
    } catch (RunNotFailedException late) {
      notices.held("workflows.retriedBefore");
    } catch (NotReadmittedException refused) {
      if (cancelled.isWhy(refused)) {
        return;
      }
      notices.held("workflows.notReplayed." + refused.reason());
    } catch (MalformedJsonException wrong) {
      complaints.general("workflows.dataRefused", run.eventName(), wrong.path());
      return;
    }
    Faces.redirect(Faces.getRequestContextPath() + "/admin/workflows/runs/" + run.id());
  }

  /** Null if nobody changed it: the run then keeps what its event says. */
  private @Nullable String changed() {
    var entered = getData().strip();
    return entered.isEmpty() || entered.equals(known().strip()) || isSame(entered) ? null : entered;
  }

  private boolean isSame(String entered) {
    var known = trace().workedOn();
    return known != null && Json.tree(entered).equals(Json.tree(known));
  }

  private RunTrace trace() {
    return page.getTrace();
  }
}
