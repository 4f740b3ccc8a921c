package com.tenocean.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every table has something that keeps it from growing for ever; a new one says here what. */
class TablesTest {
  private static final Map<String, String> BOUNDS = new HashMap<>();

  static {
    bound(
        "the people of the building",
        "app_user",
        "user_role",
        "captain_floor",
        "occupancy",
        "credential",
        "address_change",
        "verification",
        "notification_choice",
        "notification_setting",
        "notification_mute",
        "digest_choice");
    bound("the building", "unit", "roster_entry");
    bound("what the association says, and who has read it", "announcement", "announcement_read");
    bound("tenocean.retention.runs", "workflow_run", "workflow_step", "workflow_failure");
    bound("tenocean.retention.runs", "workflow_wait", "event_log");
    bound("tenocean.retention.event-ids", "event_id");
    bound("a day after it says nothing any more", "workflow_gate");
    bound("35 days of minutes", "workflow_stat");
    bound("the workflows of a release", "workflow_pause", "alert");
    bound("the nodes that live", "lease");
    bound("tenocean.retention.deliveries", "delivery", "push_message", "delivery_stat");
    bound("tenocean.retention.deliveries", "digest", "digest_item", "digest_issue");
    bound("devices that are reached", "push_subscription");
    bound("addresses that refuse mail, while they do", "mail_suppression");
    bound("hours", "link_token", "slow_down");
    bound("one row", "account_key", "vapid_key", "database_cluster");
  }

  private static void bound(String by, String... tables) {
    Stream.of(tables).forEach(table -> BOUNDS.put(table, by));
  }

  @Test
  void everyTableIsBounded() {
    var tables =
        new Database(TestDatabase.dataSource())
            .query(
                """
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                  and table_name not like 'databasechangelog%'
                """,
                row -> row.getString(1));
    assertThat(tables).containsExactlyInAnyOrderElementsOf(BOUNDS.keySet());
  }
}
