package com.tenocean.notification.internal;

import static com.tenocean.notification.Category.ANNOUNCEMENT;
import static com.tenocean.notification.Category.EVENT;
import static com.tenocean.notification.Category.MENTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.notification.Category;
import com.tenocean.shared.Database;
import com.tenocean.shared.TestDatabase;
import com.tenocean.shared.UserId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stopping mail and undoing it, on a real PostgreSQL. */
class MailStopsTest {
  private static final List<Category> ALL = List.of(ANNOUNCEMENT, EVENT, MENTION);
  private final Database database = new Database(TestDatabase.dataSource());
  private final MailStops stops = new MailStops(database);
  private final UserId maria = new UserId(UUID.randomUUID());

  @BeforeEach
  void choose() {
    choose("EVENT", "DAILY");
    choose("MENTION", "OFF");
  }

  @Test
  void stopsOneCategoryHoweverOften() {
    stops.stop(maria, List.of(EVENT));
    stops.stop(maria, List.of(EVENT));

    assertThat(choices()).containsExactly("EVENT OFF", "MENTION OFF");
    var stop = stops.of(maria).stop(Set.of(EVENT), ALL);
    assertThat(stop.isStopped()).isTrue();
    assertThat(stop.isAllStopped()).isFalse();
    assertThat(stops.of(maria).stop(Set.of(ANNOUNCEMENT), ALL).isStopped()).isFalse();
  }

  @Test
  void undoBringsBackWhatWasChosen() {
    stops.stop(maria, List.of(EVENT));
    stops.stop(maria, List.of(EVENT));
    stops.resume(maria, Set.of(EVENT));

    assertThat(choices()).containsExactly("EVENT DAILY", "MENTION OFF");
  }

  @Test
  void whatTellsOfSeveralIsStoppedWhenAllOfThemAre() {
    var both = Set.of(EVENT, ANNOUNCEMENT);
    stops.stop(maria, Set.of(EVENT));
    assertThat(stops.of(maria).stop(both, ALL).isStopped()).isFalse();
    stops.stop(maria, both);
    assertThat(stops.of(maria).stop(both, ALL).isStopped()).isTrue();
    stops.resume(maria, both);
    assertThat(choices()).containsExactly("EVENT DAILY", "MENTION OFF");
  }

  @Test
  void undoOfAllLeavesOffWhatWasOffBefore() {
    stops.stop(maria, ALL);
    assertThat(stops.of(maria).stop(Set.of(EVENT), ALL).isAllStopped()).isTrue();
    stops.stop(maria, ALL);
    stops.resumeAll(maria);

    assertThat(choices()).containsExactly("EVENT DAILY", "MENTION OFF");
  }

  @Test
  void whoeverWantsWhatWasTurnedOffElsewhereGetsItAsUsual() {
    stops.resume(maria, Set.of(MENTION));

    assertThat(choices()).containsExactly("EVENT DAILY");
  }

  @Test
  void nobodyElseIsTouchedAndNoOtherChannel() {
    var other = new UserId(UUID.randomUUID());
    database.update(
        "insert into notification_choice (user_id, category, channel, pace)"
            + " values (?, 'EVENT', 'EMAIL', 'DAILY'), (?, 'EVENT', 'PUSH', 'DAILY')",
        other.value(),
        maria.value());
    stops.stop(maria, ALL);

    assertThat(choices()).contains("EVENT OFF", "EVENT DAILY");
    assertThat(stops.of(other).stop(Set.of(EVENT), ALL).isStopped()).isFalse();
  }

  @Test
  void onlyTheSettingsUndoWhatTheSettingsDid() {
    database.update(
        "insert into notification_setting (user_id, security_only) values (?, true)",
        maria.value());

    var stop = stops.of(maria).stop(Set.of(EVENT), ALL);
    assertThat(stop.isBySettings()).isTrue();
    assertThat(stop.isAllStopped()).isTrue();
  }

  private void choose(String category, String pace) {
    database.update(
        "insert into notification_choice (user_id, category, channel, pace)"
            + " values (?, ?, 'EMAIL', ?)",
        maria.value(),
        category,
        pace);
  }

  private List<String> choices() {
    return database.query(
        "select category || ' ' || pace from notification_choice where user_id = ?"
            + " order by category, channel",
        row -> row.getString(1),
        maria.value());
  }
}
