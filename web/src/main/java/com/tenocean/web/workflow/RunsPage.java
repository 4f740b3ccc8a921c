package com.tenocean.web.workflow;

import com.tenocean.web.time.Times;
import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.console.RunHistory;
import com.tenocean.workflow.console.RunList;
import com.tenocean.workflow.console.RunRow;
import com.tenocean.workflow.console.WorkflowCatalogue;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The runs, newest first. */
@Named
@RequestScoped
public class RunsPage {
  @Inject RunHistory history;
  @Inject WorkflowCatalogue catalogue;
  @Inject Times times;
  @Inject HttpServletRequest request;

  private RunListAddress address;
  private RunList page;

  @PostConstruct
  void read() {
    address = RunListAddress.of(request);
    page = history.page(address.filter(times.zone()), address.after());
  }

  public List<RunRow> getRows() {
    return page.rows();
  }

  /** The names to choose from; one that only an older release knew is still there if asked for. */
  public List<String> getWorkflows() {
    return Stream.concat(catalogue.names().stream(), Stream.ofNullable(address.workflow()))
        .distinct()
        .sorted()
        .toList();
  }

  public RunStatus[] getStatuses() {
    return RunStatus.values();
  }

  public boolean isIn(@Nullable RunStatus status) {
    return address.status() == status;
  }

  /** The same list, of another status. */
  public String to(@Nullable RunStatus status) {
    return link(address.in(status));
  }

  /** The next part of the list; null at its end. */
  public @Nullable String getOlder() {
    var older = page.older();
    return older == null ? null : link(address.from(older));
  }

  /** The list from its beginning; null if this is it. */
  public @Nullable String getNewest() {
    return address.after() == null ? null : link(address.in(address.status()));
  }

  /** How many filters are set beside the status. */
  public long getFilters() {
    return Stream.of(address.workflow(), address.from(), address.until(), address.eventId())
        .filter(Objects::nonNull)
        .count();
  }

  public boolean isFiltered() {
    return getFilters() > 0 || address.status() != null;
  }

  /** Where all of them are run again; null where that can't be. */
  public @Nullable String getReplay() {
    return ReplayPage.isOn(address) && !getRows().isEmpty()
        ? request.getContextPath()
            + "/admin/workflows/replay"
            + address.in(address.status()).query()
        : null;
  }

  public RunListAddress getAddress() {
    return address;
  }

  private String link(RunListAddress target) {
    return request.getContextPath() + "/admin/workflows/runs" + target.query();
  }
}
