package com.tenocean.micro.fault;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What the tables say happened, however often the portal died. */
final class Books {
  private static final String UNFINISHED =
      "select count(*) from workflow_run"
          + " where status in ('HELD', 'QUEUED', 'RUNNING', 'BACKING_OFF')";

  private static final String UNCHECKED =
      "select count(*) from workflow_wait where checked_at is null";

  /** Each finds what must not be there; {@code people} are those whom the test registered. */
  private static final List<String> MUST_BE_EMPTY =
      List.of(
          // one run for each event and workflow, none failed, none stuck
          "select * from workflow_run where status not in ('COMPLETED', 'WAITING')",
          "select event_id from workflow_run group by event_id, workflow having count(*) <> 1",
          "select id from event_log e where not exists"
              + " (select from workflow_run r where r.event_id = e.id)",
          // each stroke of a tally was made once
          "select what from probe_effect where probe = 'tally' group by what having count(*) <> 1",
          "select id from event_log e where e.name = 'probe/tally' and"
              + " (select count(*) from probe_effect where what like (e.data ->> 'id') || '/%')"
              + " <> 5",
          // each registration was opened once, and asked to confirm once
          "select id from people p where"
              + " (select count(*) from verification v where v.user_id = p.id) <> 1",
          "select id from people p where"
              + " (select count(*) from event_log e where e.name = 'user/registered'"
              + "  and e.data ->> 'userId' = p.id::text) <> 1",
          "select id from people p where"
              + " (select count(*) from delivery d where d.recipient_id = p.id"
              + "  and d.status = 'SENT') <> 1",
          "select recipient_id from delivery where status <> 'SENT'",
          // each delivery was asked for once
          "select id from delivery d where"
              + " (select count(*) from event_log e where e.name like 'notification/email.%'"
              + "  and e.data ->> 'deliveryId' = d.id::text) <> 1",
          // a run that waits has its one wait, and its steps in order without a gap
          "select id from workflow_run r where status = 'WAITING' and"
              + " (select count(*) from workflow_wait w where w.run_id = r.id) <> 1",
          "select run_id from workflow_step group by run_id"
              + " having count(*) <> max(position) + 1");

  private final DataSource database;

  Books(DataSource database) {
    this.database = database;
  }

  long people() {
    return number("select count(*) from app_user where email like 'tenant-%'");
  }

  long unfinished() {
    return number(UNFINISHED);
  }

  /** How many runs have come as far as they can. */
  long settled() {
    return number("select count(*) from workflow_run where status in ('COMPLETED', 'WAITING')");
  }

  void awaitSettled() {
    soon().until(() -> unfinished() == 0 && number(UNCHECKED) == 0);
  }

  void balance() {
    for (var query : MUST_BE_EMPTY) {
      var wrong =
          "with people as (select id from app_user where email like 'tenant-%')"
              + " select count(*) from ("
              + query
              + ") wrong";
      assertThat(number(wrong)).as(query).isZero();
    }
  }

  /** Somebody whose registration waits for the address to be confirmed. */
  UUID somebodyAskedToConfirm() {
    return UUID.fromString(
        text(
            "select e.data ->> 'userId' from workflow_run r join event_log e on e.id = r.event_id"
                + " where r.workflow = 'registration' and r.status = 'WAITING' limit 1"));
  }

  /** How far the registration of this person has come. */
  String registration(UUID person) {
    return text(
        "select r.status from workflow_run r join event_log e on e.id = r.event_id"
            + " where r.workflow = 'registration' and e.data ->> 'userId' = '%s'"
                .formatted(person));
  }

  /** When the log was last searched for what each run waits for. */
  String searchesForEvents() {
    return text("select string_agg(checked_at::text, ' ' order by run_id) from workflow_wait");
  }

  private long number(String sql) {
    return Long.parseLong(text(sql));
  }

  private String text(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
