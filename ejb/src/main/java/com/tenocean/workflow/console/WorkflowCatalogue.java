package com.tenocean.workflow.console;

import static java.util.stream.Collectors.groupingBy;

import com.tenocean.shared.Database;
import com.tenocean.shared.Sql;
import com.tenocean.workflow.internal.Declarations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The workflows of this release, and what went wrong with them last. */
@Stateless
@RolesAllowed("ADMIN")
public class WorkflowCatalogue {
  private static final String LAST_FAILURES =
      """
      select r.* from unnest(?) as name cross join lateral (
        select %s from workflow_run
        where workflow = name and status = 'FAILED' order by id desc limit 3) r
      """
          .formatted(RunRows.COLUMNS);

  @Inject private Declarations declarations;
  @Inject private Database database;

  /** By name. */
  public List<WorkflowView> workflows() {
    return declarations.all();
  }

  /** The names alone. */
  public List<String> names() {
    return declarations.all().stream().map(WorkflowView::name).toList();
  }

  /** The newest failed runs of each workflow that has any, up to three. */
  public Map<String, List<RunRow>> lastFailures() {
    return lastFailures(names()).on(database, RunRows::row).stream()
        .collect(groupingBy(RunRow::workflow));
  }

  static Sql lastFailures(List<String> workflows) {
    return new Sql(LAST_FAILURES, (Object) workflows.toArray(String[]::new));
  }
}
