package com.tenocean.workflow.console;

import com.tenocean.shared.Database;
import com.tenocean.shared.Sql;
import com.tenocean.workflow.RunStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much there is to do, and how well it goes. */
@Stateless
@RolesAllowed("ADMIN")
public class RunStatistics {
  private static final List<RunStatus> COUNTED =
      List.of(
          RunStatus.HELD,
          RunStatus.QUEUED,
          RunStatus.RUNNING,
          RunStatus.WAITING,
          RunStatus.BACKING_OFF,
          RunStatus.FAILED);

  private static final String CHART =
      """
      select to_timestamp(floor(extract(epoch from minute) / ?) * ?) as beginning,
             sum(completed) as completed, sum(failed) as failed, sum(cancelled) as cancelled,
             sum(typical * completed) / nullif(sum(completed), 0) as typical, max(slow) as slow
      from workflow_stat where minute >= ? and minute < ? and workflow = ?
      group by 1
      """;

  @Inject private Database database;
  @Inject private Clock clock;

  private record Count(RunStatus status, long runs) {}

  /** The runs that are not over, and those that somebody should look at. */
  public Counts counts() {
    return new Counts(
        counting()
            .on(database, row -> new Count(RunStatus.valueOf(row.getString(1)), row.getLong(2)))
            .stream()
            .collect(Collectors.toMap(Count::status, Count::runs)));
  }

  static Sql counting() {
    return new Sql(
        COUNTED.stream()
            .map(
                status ->
                    """
                    select '%1$s', count(*) from
                      (select from workflow_run where status = '%1$s' order by id desc limit %2$d) r
                    """
                        .formatted(status, Counts.MOST))
            .collect(Collectors.joining(" union all ")));
  }

  /**
   * What ended when, oldest first, without gaps.
   *
   * @param workflow null for all of them
   */
  public List<Moment> chart(Period period, @Nullable String workflow) {
    var step = period.step().toSeconds();
    var last = Math.floorDiv(clock.instant().getEpochSecond(), step) * step;
    var end = Instant.ofEpochSecond(last + step);
    Map<Instant, Moment> found =
        charting(period, workflow, end).on(database, RunStatistics::moment).stream()
            .collect(Collectors.toMap(Moment::from, Function.identity()));
    return Stream.iterate(
            end.minus(period.length()), at -> at.isBefore(end), at -> at.plus(period.step()))
        .map(at -> found.getOrDefault(at, Moment.none(at)))
        .toList();
  }

  static Sql charting(Period period, @Nullable String workflow, Instant end) {
    var step = period.step().toSeconds();
    return new Sql(
        CHART, step, step, end.minus(period.length()), end, workflow == null ? "" : workflow);
  }

  private static Moment moment(ResultSet row) throws SQLException {
    return new Moment(
        row.getObject("beginning", OffsetDateTime.class).toInstant(),
        row.getLong("completed"),
        row.getLong("failed"),
        row.getLong("cancelled"),
        row.getObject("typical", Double.class),
        row.getObject("slow", Double.class));
  }
}
