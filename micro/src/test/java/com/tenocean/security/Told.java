package com.tenocean.security;

import java.util.UUID;

/** What was told to people, put straight into the database. */
final class Told {
  private Told() {}

  /** One of each kind, in an order that tells them apart. */
  static void ofEachKind(TestPerson person) {
    row(person, "IN_APP", "ANNOUNCEMENT", "SENT", null, "The water is off on Tuesday", "shown");
    TestPerson.sql("update delivery set read_at = sent_at where id = ?", id(person, "shown"));
    row(person, "EMAIL", "ANNOUNCEMENT", "SENT", null, "The water is off on Tuesday", "sent");
    row(person, "PUSH", "ANNOUNCEMENT", "SUPPRESSED", "turned off", null, "off");
    row(person, "EMAIL", "FORUM_POST", "PLANNED", null, null, "later");
    TestPerson.sql(
        "update delivery set due_at = now() + interval '99 years' where id = ?",
        id(person, "later"));
    row(
        person,
        "EMAIL",
        "EVENT",
        "FAILED",
        "the mail relay answered 550 5.1.1",
        "Summer party",
        "failed");
    row(person, "EMAIL", "VERIFICATION", "BOUNCED", "a phrase of later", "You are in", "bounced");
    row(person, "EMAIL", "SECURITY", "SENT", null, "Choose a new password", "reset");
  }

  /** One mail, of a cause of its own. */
  static UUID mail(TestPerson person, String subject) {
    return row(person, "EMAIL", "EVENT", "SENT", null, subject, "mail " + UUID.randomUUID());
  }

  /** As the portal tells of a queue that stands still. */
  static UUID alert(TestPerson person) {
    var id = row(person, "EMAIL", "OPERATIONS", "SENT", null, "pump.of.601 stands still", "alert");
    TestPerson.sql(
        "update delivery set template = 'alert',"
            + " data = '{\"kind\": \"stuck\", \"queue\": \"pump.of.601\"}' where id = ?",
        id);
    return id;
  }

  /** What told a person of a cause. */
  static UUID id(TestPerson person, String cause) {
    return UUID.fromString(
        TestPerson.text(
            "select id::text from delivery where cause = '" + cause + "' and recipient_id = ?",
            person.id()));
  }

  /** A week as the counts would have it. */
  static void counted() {
    TestPerson.sql("delete from delivery_stat");
    TestPerson.sql(
        """
        insert into delivery_stat
        select date_trunc('hour', cast(? as timestamptz)) - n * interval '1 day', channel, status,
          weight * (7 - n) + case status when 'SENT' then 20 else 0 end
        from generate_series(0, 6) n, (values ('IN_APP'), ('EMAIL'), ('PUSH')) c(channel),
          (values ('SENT', 9), ('SUPPRESSED', 3), ('BOUNCED', 1)) s(status, weight)
        """,
        TestPerson.portalTime().toString());
  }

  private static UUID row(
      TestPerson person,
      String channel,
      String category,
      String status,
      String reason,
      String subject,
      String cause) {
    var now = TestPerson.portalTime();
    var id = TestPerson.idOf(now);
    TestPerson.sql(
        """
        insert into delivery (id, recipient_id, channel, category, template, cause, data, status,
          reason, planned_at, sent_at, ended_at, subject)
        select ?, ?, ?, ?, 'none', ?, '{}', status, ?, now,
          case when status in ('SENT', 'BOUNCED') then now end,
          case when status <> 'PLANNED' then now end, ?
        from (select cast(? as varchar) as status, cast(? as timestamptz) as now) made
        """,
        id,
        person.id(),
        channel,
        category,
        cause,
        reason,
        subject,
        status,
        now.toString());
    return id;
  }
}
