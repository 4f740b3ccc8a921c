package com.tenocean.web.workflow;

import com.tenocean.web.time.Times;
import com.tenocean.web.visit.Query;
import com.tenocean.workflow.RunFilter;
import com.tenocean.workflow.WorkflowOperations;
import com.tenocean.workflow.console.RunHistory;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.omnifaces.util.Faces;

/**
 * Runs again what the filter of the list finds, after it has said how many. Of one status, and one
 * that is an end: a mixed lot is nothing that anybody means.
 */
@Named
@RequestScoped
public class ReplayPage {
  private static final int MOST = WorkflowOperations.MOST_REPLAYS;

  @Inject RunHistory history;
  @Inject WorkflowOperations operations;
  @Inject ReplayResults results;
  @Inject Times times;
  @Inject HttpServletRequest request;
  @Inject Clock clock;

  private RunListAddress address;
  private Instant asOf;
  private int found;

  @PostConstruct
  void read() {
    address = RunListAddress.of(request);
    asOf =
        Query.read(request, "asOf", Long::valueOf)
            .map(Instant::ofEpochMilli)
            .orElseGet(clock::instant);
    found = isOn() ? history.oldest(filter(), MOST + 1).size() : 0;
  }

  /** Whether the address asks for runs of one status that have come to their end. */
  public boolean isOn() {
    return isOn(address);
  }

  static boolean isOn(RunListAddress address) {
    return address.status() != null && address.status().isFinished();
  }

  /** How many were found; of more than {@link #getMost()}, no more than one. */
  public int getFound() {
    return found;
  }

  /** How many are run again at once. */
  public int getMost() {
    return MOST;
  }

  public boolean isTooMany() {
    return found > MOST;
  }

  /**
   * Milliseconds since 1970. What was created since is left out: nobody was told of it, and the new
   * runs are among it.
   */
  public long getAsOf() {
    return asOf.toEpochMilli();
  }

  public RunListAddress getAddress() {
    return address;
  }

  /** The list with the same filter. */
  public String getBack() {
    return path("runs");
  }

  /** Does it, and shows what came of each. */
  public void replay() {
    if (isOn() && !isTooMany()) {
      results.keep(operations.replay(filter(), MOST));
    }
    Faces.redirect(path("replay"));
  }

  private RunFilter filter() {
    return address.filter(times.zone()).createdBefore(asOf);
  }

  private String path(String page) {
    return request.getContextPath()
        + "/admin/workflows/"
        + page
        + address.in(address.status()).query();
  }
}
