package com.tenocean.notification.push.internal;

import com.tenocean.event.DomainEvent;
import com.tenocean.notification.Category;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.NothingToTellException;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.PreferenceRepository;
import com.tenocean.notification.Recipient;
import com.tenocean.notification.Standing;
import com.tenocean.notification.internal.Templates;
import com.tenocean.notification.push.DeviceName;
import com.tenocean.notification.push.PushDue;
import com.tenocean.notification.push.PushSendWorkflow;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.TestClock;
import com.tenocean.shared.TestDatabase;
import com.tenocean.shared.UserId;
import com.tenocean.user.RecordedEvents;
import com.tenocean.workflow.NonRetriableException;
import com.tenocean.workflow.TestRun;
import com.tenocean.workflow.WorkflowTest;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One person with devices, and all that a push passes on its way, on a real PostgreSQL. */
final class PushFixture implements AutoCloseable {
  final TestClock clock = new TestClock();
  final Database database = new Database(TestDatabase.dataSource());
  final Ids ids = new Ids(clock);
  final UserId maria = new UserId(ids.next());
  final TestBrowser browser = TestBrowser.any();
  final PushServer service = new PushServer();
  final List<DomainEvent> published = new ArrayList<>();
  final Subscriptions subscriptions = new Subscriptions(database, ids, clock);
  Standing standing = Standing.RESIDENT;
  boolean isStillSo = true;

  private final PushSettings settings =
      new PushSettings(Optional.of(VapidPair.made()), "mailto:a@example.org", true);
  private final VapidKeys keys = new VapidKeys(settings, null, clock);
  private final PushMessages messages = new PushMessages(database);
  private final PushOutcomes outcomes = new PushOutcomes(database);
  private final PortalLinks links = new PortalLinks(URI.create("https://portal.example.org"));

  private final PushCourier courier;
  private DeliveryId last;

  PushFixture() throws IOException {
    keys.open();
    courier = newCourier();
  }

  /** Maria's device, whose push service knows it by a path of its own. */
  String device() {
    return device(maria, "/" + UUID.randomUUID());
  }

  String device(UserId person, String path) {
    subscriptions.add(
        person, browser.at(service.endpoint(path)), keys.publicKey(), new DeviceName("Phone"));
    return path;
  }

  /**
   * A delivery that leaves for all of Maria's devices.
   *
   * @return what is due, in the order in which the devices came
   */
  List<PushDue> leave(Category category) {
    return leave(category, false);
  }

  List<PushDue> leave(Category category, boolean urgent) {
    var id = new DeliveryId(ids.next());
    database.update(
        "insert into delivery (id, recipient_id, channel, category, template, cause, data, status,"
            + " planned_at) values (?, ?, 'PUSH', ?, 't', ?, '{}', 'PLANNED', ?)",
        id.value(),
        maria.value(),
        category.name(),
        "thing " + id,
        clock.instant());
    published.clear();
    new PushDepartures(messages, outcomes, new RecordedEvents(published), clock)
        .leave(List.of(id), urgent ? Set.of(id) : Set.of());
    last = id;
    return published.stream().map(PushDue.class::cast).toList();
  }

  TestRun<PushDue> send(PushDue due) {
    return WorkflowTest.of(new PushSendWorkflow(courier())).start(due);
  }

  /** The portal itself can't. */
  TestRun<PushDue> breaks(PushDue due) {
    return WorkflowTest.of(new PushSendWorkflow(courier()))
        .failAt("send", new NonRetriableException("no such template"))
        .start(due);
  }

  PushCourier courier() {
    return courier;
  }

  private PushCourier newCourier() {
    var templates = new Templates(List.<MailTemplate>of(new NewsLetter()));
    return new PushCourier(
        new PushComposer(
            messages,
            people ->
                people.contains(maria)
                    ? Map.of(maria, new Recipient(maria, "Maria", null, Locale.ENGLISH, standing))
                    : Map.of(),
            new PreferenceRepository(database, ZoneOffset.UTC),
            templates,
            links,
            keys,
            clock),
        new PushSender(new Endpoints(settings), keys, clock),
        outcomes,
        clock);
  }

  /** Status and reason of the delivery that left last. */
  String delivery() {
    return database
        .queryOne(
            "select status || coalesce(': ' || reason, '') from delivery where id = ?",
            row -> row.getString(1),
            last.value())
        .orElseThrow();
  }

  DeliveryId lastDelivery() {
    return last;
  }

  int devices() {
    return subscriptions.of(maria, keys.publicKey()).size();
  }

  PushMessages messages() {
    return messages;
  }

  VapidKeys keys() {
    return keys;
  }

  private final class NewsLetter implements MailTemplate {
    @Override
    public String name() {
      return "t";
    }

    @Override
    public Letter compose(Recipient recipient, Map<String, String> data) {
      if (!isStillSo) {
        throw new NothingToTellException("it was taken back");
      }
      return new Letter(
          "The boiler of 4B leaks",
          List.of("A private matter."),
          new Letter.Action("Look", links.to("/maintenance/17")));
    }
  }

  @Override
  public void close() {
    service.close();
  }
}
