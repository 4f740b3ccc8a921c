package com.tenocean.announcement.internal;

import static com.tenocean.announcement.TestBuilding.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.announcement.AnnouncementDraft;
import com.tenocean.announcement.AnnouncementId;
import com.tenocean.announcement.Audience;
import com.tenocean.announcement.TestBuilding;
import com.tenocean.notification.Letter;
import com.tenocean.notification.NothingToTellException;
import com.tenocean.notification.Recipient;
import com.tenocean.notification.Standing;
import com.tenocean.notification.TestNotifier;
import com.tenocean.shared.UserId;
import com.tenocean.user.Role;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Telling people of an announcement, on a real PostgreSQL. */
class TellingsTest {
  private final TestBuilding building = new TestBuilding();
  private final Announcements announcements = new Announcements(building.em);
  private final Tellings tellings = tellings();
  private final UserId admin = building.resident(Role.ADMIN);

  @AfterEach
  void close() {
    building.close();
  }

  @Test
  void everybodyIsToldOnceAPageAtATime() {
    building.residents(Tellings.PAGE + 3);
    building.person("ALUMNI", "olga@example.org");
    var news = building.published("News", Audience.EVERYONE);

    var first = tellings.tell(news, null);
    assertThat(first.people()).isEqualTo(Tellings.PAGE);
    var second = tellings.tell(news, first.last());
    assertThat(second).isEqualTo(new Told(4, null));
    assertThat(deliveries(news)).isEqualTo(Tellings.PAGE + 4);

    tellings.tell(news, null);
    assertThat(deliveries(news)).isEqualTo(Tellings.PAGE + 4);
  }

  @Test
  void aPageThatIsFullIsFollowedByAnEmptyOne() {
    building.residents(Tellings.PAGE - 1);
    var news = building.published("News", Audience.EVERYONE);

    var first = tellings.tell(news, null);

    assertThat(tellings.tell(news, first.last())).isEqualTo(new Told(0, null));
  }

  @Test
  void whoeverWasNotToldBeforeItWasWithdrawnNeverIs() {
    building.residents(Tellings.PAGE + 3);
    var news = building.published("News", Audience.EVERYONE);
    var first = tellings.tell(news, null);

    building.change(news, one -> one.withdraw(admin, NOW));

    assertThat(tellings.tell(news, first.last())).isEqualTo(new Told(0, null));
    assertThat(deliveries(news)).isEqualTo(Tellings.PAGE);
  }

  @Test
  void whatIsUrgentDoesNotWait() {
    var urgent =
        building.draft(
            new AnnouncementDraft("Gas", "Leave", Audience.EVERYONE, true, null, null), admin);
    building.change(urgent, one -> one.publish(admin, 1, NOW));
    var calm = building.published("Calm", Audience.roles(Set.of(Role.ADMIN)));
    building.database.update(
        "insert into notification_setting (user_id, security_only, quiet_from, quiet_to, zone)"
            + " values (?, false, '09:00', '12:00', 'UTC')",
        admin.value());

    tellings.tell(urgent, null);
    tellings.tell(calm, null);

    assertThat(
            building.database.query(
                "select cause || ' ' || about || ' ' || category || ' ' || template || ' '"
                    + " || coalesce(to_char(due_at at time zone 'UTC', 'HH24:MI'), 'at once')"
                    + " from delivery where recipient_id = ? and channel = 'EMAIL' order by due_at nulls first",
                row -> row.getString(1),
                admin.value()))
        .containsExactly(
            ("announcement %1$s announcement %1$s ANNOUNCEMENT announcement/published at once")
                .formatted(urgent),
            ("announcement %1$s announcement %1$s ANNOUNCEMENT announcement/published 12:00")
                .formatted(calm));
  }

  @Test
  void theMailBeginsWithTheNewsAndLeadsToTheRest() {
    var news = building.published("Water off", Audience.EVERYONE);

    var letter = compose(news, Locale.ENGLISH);

    assertThat(letter.subject()).isEqualTo("Water off");
    assertThat(letter.paragraphs()).containsExactly("Words of Water off");
    assertThat(letter.action())
        .isEqualTo(
            new Letter.Action(
                "Read it", URI.create("https://portal.example.org/announcements/" + news)));
    assertThat(compose(news, Locale.forLanguageTag("es")).action().label()).isEqualTo("Leerlo");
  }

  @Test
  void noMailTellsOfWhatWasWithdrawn() {
    var news = building.published("News", Audience.EVERYONE);
    building.change(news, one -> one.withdraw(admin, NOW));

    assertThatThrownBy(() -> compose(news, Locale.ENGLISH))
        .isInstanceOf(NothingToTellException.class);
  }

  private Letter compose(AnnouncementId id, Locale language) {
    var recipient = new Recipient(admin, "Grace", "g@example.org", language, Standing.RESIDENT);
    return mail().compose(recipient, Map.of(AnnouncementMail.ANNOUNCEMENT, id.toString()));
  }

  private AnnouncementMail mail() {
    return new AnnouncementMail(announcements, TestNotifier.LINKS, building.clock);
  }

  private long deliveries(AnnouncementId id) {
    return building.count(
        "select count(*) from delivery where cause = ? and channel = 'EMAIL'",
        "announcement " + id);
  }

  private Tellings tellings() {
    var tellings = new Tellings();
    tellings.announcements = announcements;
    tellings.audiences = new Audiences(building.database);
    tellings.clock = building.clock;
    tellings.notifier = TestNotifier.on(building.database, building.clock, mail());
    return tellings;
  }
}
