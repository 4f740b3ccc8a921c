package com.tenocean.web.workflow;

import com.tenocean.web.language.Text;
import com.tenocean.web.time.Times;
import com.tenocean.web.visit.Query;
import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.console.Counts;
import com.tenocean.workflow.console.Moment;
import com.tenocean.workflow.console.Period;
import com.tenocean.workflow.console.RunRow;
import com.tenocean.workflow.console.RunStatistics;
import com.tenocean.workflow.console.WorkflowCatalogue;
import com.tenocean.workflow.console.WorkflowView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much there is to do, how well it goes, and which workflows there are. */
@Named
@RequestScoped
public class OverviewPage {
  private static final List<RunStatus> TILES =
      List.of(
          RunStatus.RUNNING,
          RunStatus.QUEUED,
          RunStatus.WAITING,
          RunStatus.BACKING_OFF,
          RunStatus.HELD,
          RunStatus.FAILED);

  @Inject RunStatistics statistics;
  @Inject WorkflowCatalogue catalogue;
  @Inject HttpServletRequest request;
  @Inject Times times;
  @Inject Text text;

  private Period period;
  private @Nullable String workflow;
  private List<WorkflowView> workflows;
  private Map<String, List<RunRow>> failures;
  private Counts counts;
  private List<Moment> moments;

  @PostConstruct
  void read() {
    period =
        Query.read(request, "period", name -> Period.valueOf(name.toUpperCase(Locale.ROOT)))
            .orElse(Period.HOUR);
    workflow = Query.read(request, "workflow", name -> name).orElse(null);
    workflows = catalogue.workflows();
    failures = catalogue.lastFailures();
    counts = statistics.counts();
    moments = statistics.chart(period, workflow);
  }

  public List<RunStatus> getTiles() {
    return TILES;
  }

  /** How many runs are in a status, as a person says it. */
  public String count(RunStatus status) {
    var number = NumberFormat.getIntegerInstance(text.locale()).format(counts.of(status));
    return counts.of(status) < Counts.MOST ? number : number + "+";
  }

  /** Failed runs are bad only if there are any. */
  public boolean isAlarming(RunStatus status) {
    return status == RunStatus.FAILED && counts.of(status) > 0;
  }

  public List<WorkflowView> getWorkflows() {
    return workflows;
  }

  /** Its newest failed runs, a few. */
  public List<RunRow> failures(String name) {
    return failures.getOrDefault(name, List.of());
  }

  public Period[] getPeriods() {
    return Period.values();
  }

  public boolean isOver(Period other) {
    return period == other;
  }

  /** The same charts over another time. */
  public String over(Period other) {
    return link(other, workflow);
  }

  public String getPeriodName() {
    return period.name().toLowerCase(Locale.ROOT);
  }

  public @Nullable String getWorkflow() {
    return workflow;
  }

  public List<Moment> getMoments() {
    return moments;
  }

  /** Those in which something ended, newest first, for the table. */
  public List<Moment> getBusyMoments() {
    var busy = new ArrayList<>(moments.stream().filter(m -> m.total() > 0).toList());
    Collections.reverse(busy);
    return busy;
  }

  public Charts getCharts() {
    return new Charts(moments);
  }

  /** Seconds as people say them; a dash for none. */
  public String seconds(@Nullable Double seconds) {
    return seconds == null ? "—" : times.took(Duration.ofMillis(Math.round(seconds * 1000)));
  }

  /** A part of a whole. */
  public String percent(double part) {
    var format = NumberFormat.getPercentInstance(text.locale());
    format.setMaximumFractionDigits(1);
    return format.format(part);
  }

  /** How often, as a number of this language. */
  public String number(double number) {
    return NumberFormat.getIntegerInstance(text.locale()).format(number);
  }

  public Instant getBeginning() {
    return moments.get(0).from();
  }

  /** The page as it is looked at. */
  String here() {
    return link(period, workflow);
  }

  private String link(Period over, @Nullable String of) {
    return request.getContextPath()
        + "/admin/workflows"
        + new Query().with("period", over.name().toLowerCase(Locale.ROOT)).with("workflow", of);
  }
}
