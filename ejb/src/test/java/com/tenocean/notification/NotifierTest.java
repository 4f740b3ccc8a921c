package com.tenocean.notification;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventPublisher;
import com.tenocean.event.Occasion;
import com.tenocean.notification.internal.Departures;
import com.tenocean.notification.internal.Lanes;
import com.tenocean.notification.internal.MailRates;
import com.tenocean.notification.internal.Templates;
import com.tenocean.notification.push.PushDue;
import com.tenocean.notification.push.SubscriptionId;
import com.tenocean.notification.push.internal.PushDepartures;
import com.tenocean.notification.push.internal.PushMessages;
import com.tenocean.notification.push.internal.PushOutcomes;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.PortalKey;
import com.tenocean.shared.TestDatabase;
import com.tenocean.shared.UserId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Planning deliveries, on a real PostgreSQL. */
class NotifierTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
  private static final UserId WITHOUT_ADDRESS = new UserId(new UUID(7, 7));
  private final Database database = new Database(TestDatabase.dataSource());
  private final Ids ids = new Ids(CLOCK);
  private final List<DomainEvent> published = new ArrayList<>();
  private final UserId maria = new UserId(ids.next());
  private final Notifier notifier =
      new Notifier(
          new Deliveries(database),
          new PreferenceRepository(database, ZoneOffset.UTC),
          NotifierTest::residents,
          new Ways(
              new Templates(List.of(new TitleLetter())),
              new PortalLinks(URI.create("https://portal.example.org/ten")),
              ids),
          new Departures(new Published(), pushes(), new MailRates(600, 60)),
          new Lanes(new MailRates(600, 60), new PortalKey(database, Optional.of("secret"))),
          CLOCK);

  @Test
  void tellsAPersonOnceOfACause() {
    assertThat(tell(maria, "verification 17")).isTrue();
    assertThat(tell(maria, "verification 17")).isFalse();
    assertThat(tell(maria, "verification 18")).isTrue();
    assertThat(tell(new UserId(ids.next()), "verification 17")).isTrue();

    assertThat(published).hasSize(3).allMatch(EmailDue.class::isInstance);
  }

  @Test
  void oneWhoseDataAreBadKeepsNobodyElseFromBeingTold() {
    var ana = new UserId(ids.next());
    var news = new Notification(Category.ANNOUNCEMENT, "t", "news 1", Map.of("bad", "" + maria));
    assertThat(notifier.notifyAll(List.of(maria, ana), news)).isEqualTo(2);
    assertThat(shown(maria)).containsExactly("FAILED it can't be written: IllegalStateException");
    assertThat(shown(ana)).containsExactly("SENT null");

    var alone = new Notification(Category.ANNOUNCEMENT, "t", "news 2", Map.of("bad", "" + maria));
    assertThatThrownBy(() -> notifier.notify(maria, alone))
        .as("to be tried again, once it is mended")
        .hasMessageContaining("can be shown to nobody");
  }

  private List<String> shown(UserId person) {
    return database.query(
        "select status || ' ' || coalesce(reason, 'null') from delivery"
            + " where recipient_id = ? and channel = 'IN_APP'",
        row -> row.getString(1),
        person.value());
  }

  @Test
  void theEventCarriesNothingButTheDelivery() {
    notifier.notifyAt(
        "old@example.org",
        maria,
        new Notification(Category.SECURITY, "t", "left", Map.of("change", "7")));

    var planned = ((UrgentEmailDue) published.get(0)).deliveryId();
    assertThat(
            database.queryOne(
                "select address || ' ' || status || ' ' || data from delivery where id = ?",
                row -> row.getString(1),
                planned.value()))
        .hasValue("old@example.org PLANNED {\"change\": \"7\"}");
  }

  @Test
  void theEventSaysWhereItQueuesUpWithoutAnAddress() {
    tell(maria, "application 1");
    notifier.notifyAt("Old@EXAMPLE.org", maria, of(Category.VERIFICATION, "same host"));
    notifier.notifyAt("old@example.com", maria, of(Category.VERIFICATION, "another host"));

    var mails = published.stream().map(EmailDue.class::cast).toList();
    assertThat(mails).extracting(EmailDue::host).allMatch(host -> host.matches("[\\w-]{2}"));
    assertThat(mails.get(1).host()).isEqualTo(mails.get(0).host());
    assertThat(mails.get(2).host()).isNotEqualTo(mails.get(0).host());
  }

  @Test
  void whatMustHurryHasAQueueOfItsOwn() {
    notifier.notify(maria, new Notification(Category.EVENT, "t", "e", Map.of(), null, true));
    notifier.notifyAt("old@example.org", maria, of(Category.SECURITY, "s"));

    assertThat(published).hasSize(2).allMatch(UrgentEmailDue.class::isInstance);
  }

  private static Notification of(Category category, String cause) {
    return new Notification(category, "t", cause, Map.of());
  }

  @Test
  void whatWaitsOrIsNotWantedLeavesNoEvent() {
    choose(maria, Category.MENTION, Pace.OFF);
    choose(maria, Category.EVENT, Pace.DAILY);
    database.update(
        "insert into notification_setting (user_id, security_only, quiet_from, quiet_to, zone)"
            + " values (?, false, '17:00', '07:00', 'America/New_York')",
        maria.value());
    database.update(
        "insert into notification_mute (user_id, thing, since) values (?, 'request 9', now())",
        maria.value());

    notifier.notify(maria, new Notification(Category.MENTION, "t", "post 1", Map.of()));
    notifier.notify(maria, new Notification(Category.EVENT, "t", "event 1", Map.of()));
    notifier.notify(
        maria,
        new Notification(Category.MAINTENANCE, "t", "comment 1", Map.of(), "request 9", false));

    assertThat(published).isEmpty();
    assertThat(
            database.query(
                "select cause || ': ' || status || ' ' || coalesce(reason, due_at::text)"
                    + " from delivery where recipient_id = ? and channel = 'EMAIL'",
                row -> row.getString(1),
                maria.value()))
        .containsExactlyInAnyOrder(
            "post 1: SUPPRESSED turned off",
            "event 1: PLANNED 2026-03-02 12:00:00+00",
            "comment 1: SUPPRESSED muted request 9");
  }

  @Test
  void moreThanAFewInAnHourWaitForTheNextBatch() {
    for (int i = 0; i < Route.MOST_AN_HOUR; i++) {
      tell(maria, "application " + i);
    }
    assertThat(published).hasSize(Route.MOST_AN_HOUR);

    assertThat(tell(maria, "one too many")).isTrue();

    assertThat(published).hasSize(Route.MOST_AN_HOUR);
  }

  @Test
  void thePortalShowsItAtOnceWithItsWords() {
    tell(maria, "verification 17");

    assertThat(
            database.query(
                "select status || ' ' || subject || ' | ' || summary || ' | ' || target"
                    + " || ' ' || (sent_at = planned_at) from delivery"
                    + " where recipient_id = ? and channel = 'IN_APP'",
                row -> row.getString(1),
                maria.value()))
        .containsExactly("SENT Hello Maria | The news itself. | /page?id=7 true");
  }

  @Test
  void manyAreToldInOneGoAndEachOnce() {
    var people = Stream.generate(() -> new UserId(ids.next())).limit(300).toList();
    var what = new Notification(Category.ANNOUNCEMENT, "t", "announcement 1", Map.of());
    choose(people.get(0), Category.ANNOUNCEMENT, Pace.OFF);

    assertThat(notifier.notifyAll(people.subList(0, 200), what)).isEqualTo(200);
    assertThat(notifier.notifyAll(people, what)).isEqualTo(100);

    assertThat(published).hasSize(299);
  }

  @Test
  void theDatabaseRefusesASecondDeliveryOfOneCause() {
    tell(maria, "verification 17");
    for (var channel : List.of("EMAIL", "IN_APP")) {
      assertThatThrownBy(
              () ->
                  database.update(
                      "insert into delivery (id, recipient_id, channel, category, template, cause,"
                          + " data, status, planned_at) values (?, ?, ?, 'VERIFICATION', 't',"
                          + " 'verification 17', '{}', 'PLANNED', now())",
                      ids.next(),
                      maria.value(),
                      channel))
          .hasStackTraceContaining("delivery_recipient_id_channel_cause_key");
    }
  }

  @Test
  void whoHasNoAddressReadsItInThePortal() {
    var harold = WITHOUT_ADDRESS;
    tell(harold, "verification " + ids.next());

    assertThat(published).isEmpty();
    assertThat(
            database.query(
                "select distinct channel || ' ' || status || coalesce(' ' || reason, '')"
                    + " from delivery where recipient_id = ?",
                row -> row.getString(1),
                harold.value()))
        .containsExactlyInAnyOrder(
            "IN_APP SENT", "EMAIL SUPPRESSED the person has no e-mail address");
  }

  @Test
  void aPushIsPlannedForThoseWhoHaveADeviceAndLeavesForEachOfThem() {
    tell(maria, "verification 17");
    assertThat(channels(maria, "verification 17")).containsExactlyInAnyOrder("EMAIL", "IN_APP");

    var phone = device(maria);
    var tablet = device(maria);
    device(new UserId(ids.next()));
    published.clear();
    tell(maria, "verification 18");

    assertThat(channels(maria, "verification 18"))
        .containsExactlyInAnyOrder("EMAIL", "IN_APP", "PUSH");
    assertThat(published).hasSize(3);
    assertThat(published.stream().filter(PushDue.class::isInstance).map(PushDue.class::cast))
        .extracting(PushDue::subscriptionId)
        .containsExactlyInAnyOrder(phone, tablet);
  }

  @Test
  void aPushThatIsNotWantedNowLeavesForNoDevice() {
    device(maria);

    notifier.notify(maria, new Notification(Category.FORUM_POST, "t", "post 1", Map.of()));

    assertThat(published).noneMatch(PushDue.class::isInstance);
    assertThat(channels(maria, "post 1")).contains("PUSH");
  }

  private SubscriptionId device(UserId person) {
    var id = ids.next();
    database.update(
        "insert into push_subscription (id, user_id, endpoint, endpoint_hash, p256dh, auth,"
            + " server_key, name, created_at) values (?, ?, ?, ?, 'p', 'a', 'k', 'Phone', now())",
        id,
        person.value(),
        "https://push.example/" + id,
        id.toString());
    return new SubscriptionId(id);
  }

  private List<String> channels(UserId person, String cause) {
    return database.query(
        "select channel from delivery where recipient_id = ? and cause = ?",
        row -> row.getString(1),
        person.value(),
        cause);
  }

  private PushDepartures pushes() {
    return new PushDepartures(
        new PushMessages(database), new PushOutcomes(database), new Published(), CLOCK);
  }

  private void choose(UserId person, Category category, Pace pace) {
    database.update(
        "insert into notification_choice (user_id, category, channel, pace) values (?, ?, ?, ?)",
        person.value(),
        category.name(),
        Channel.EMAIL.name(),
        pace.name());
  }

  private static Map<UserId, Recipient> residents(Collection<UserId> ids) {
    return ids.stream().collect(toMap(id -> id, NotifierTest::resident));
  }

  private static Recipient resident(UserId id) {
    var address = id.equals(WITHOUT_ADDRESS) ? null : "maria@example.org";
    return new Recipient(id, "Maria", address, Locale.ENGLISH, Standing.RESIDENT);
  }

  private boolean tell(UserId person, String cause) {
    return notifier.notify(person, new Notification(Category.VERIFICATION, "t", cause, Map.of()));
  }

  private static final class TitleLetter implements MailTemplate {
    @Override
    public String name() {
      return "t";
    }

    @Override
    public Letter compose(Recipient recipient, Map<String, String> data) {
      if (("" + recipient.id()).equals(data.get("bad"))) {
        throw new IllegalStateException("bad data");
      }
      var page = URI.create("https://portal.example.org/ten/page?id=7");
      return new Letter(
          "Hello " + recipient.name(),
          List.of("The news itself.", "And more."),
          new Letter.Action("Look", page));
    }
  }

  private final class Published implements EventPublisher {
    @Override
    public String publish(DomainEvent event) {
      published.add(event);
      return "event " + published.size();
    }

    @Override
    public boolean publishOnce(String id, DomainEvent event) {
      return published.add(event);
    }

    @Override
    public boolean publishOnce(Occasion occasion, DomainEvent event) {
      return published.add(event);
    }
  }
}
