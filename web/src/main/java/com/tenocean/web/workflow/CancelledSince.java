package com.tenocean.web.workflow;

import com.tenocean.workflow.NotReadmittedException;
import com.tenocean.workflow.NotReadmittedException.Reason;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** An event that came since a run ended, and cancels it: the form says so, and asks once more. */
@Named
@RequestScoped
public class CancelledSince {
  private static final String ALL_THE_SAME = "allTheSame";

  @Inject HttpServletRequest request;

  private @Nullable String event;

  /** Whether the run is to begin all the same. */
  boolean isIgnored() {
    return request.getParameter(ALL_THE_SAME) != null;
  }

  /**
   * @return whether it was this that kept the run from beginning, so that the form is to ask
   */
  boolean isWhy(NotReadmittedException refused) {
    event = refused.reason() == Reason.CANCELLED_SINCE ? refused.inTheWay().orElseThrow() : null;
    return event != null;
  }

  /** Whether the form is to ask. */
  public boolean isAsking() {
    return event != null;
  }

  /** The event's id. */
  public @Nullable String getEvent() {
    return event;
  }
}
