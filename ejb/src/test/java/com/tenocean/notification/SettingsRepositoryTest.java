package com.tenocean.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.notification.Preferences.Choice;
import com.tenocean.notification.internal.MailStops;
import com.tenocean.shared.Database;
import com.tenocean.shared.TestDatabase;
import com.tenocean.shared.UserId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people choose beside what the links in their mails do, on a real PostgreSQL. */
class SettingsRepositoryTest {
  private static final Choice EVENTS = new Choice(Category.EVENT, Channel.EMAIL);

  private final Database database = new Database(TestDatabase.dataSource());
  private final SettingsRepository settings = new SettingsRepository(database);
  private final MailStops links = new MailStops(database);
  private final UserId maria = new UserId(UUID.randomUUID());

  @BeforeEach
  void stopByALink() {
    settings.choose(maria, EVENTS, Pace.DAILY);
    links.stop(maria, List.of(Category.EVENT));
  }

  @Test
  void theLinkThatStoppedMailUndoesIt() {
    links.resumeAll(maria);

    assertThat(settings.of(maria).paces()).containsExactly(Map.entry(EVENTS, Pace.DAILY));
  }

  @Test
  void whatThePersonHasTurnedOffSinceNoOldLinkBringsBack() {
    settings.choose(maria, EVENTS, Pace.OFF);

    links.resumeAll(maria);

    assertThat(settings.of(maria).paces()).containsExactly(Map.entry(EVENTS, Pace.OFF));
  }

  @Test
  void norWhatStoodOffInTheFormThatWasSaved() {
    var seen = settings.of(maria);
    settings.save(maria, new NotificationSettings(seen.paces(), false, null, null));

    links.resumeAll(maria);

    assertThat(settings.of(maria).paces()).containsExactly(Map.entry(EVENTS, Pace.OFF));
  }
}
