package com.tenocean.notification;

import static java.util.stream.Collectors.toMap;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventPublisher;
import com.tenocean.event.Occasion;
import com.tenocean.notification.internal.Departures;
import com.tenocean.notification.internal.Lanes;
import com.tenocean.notification.internal.MailRates;
import com.tenocean.notification.internal.Templates;
import com.tenocean.notification.push.internal.PushDepartures;
import com.tenocean.notification.push.internal.PushMessages;
import com.tenocean.notification.push.internal.PushOutcomes;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.PortalKey;
import com.tenocean.shared.UserId;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A notifier for tests of features: everybody is a resident, and what leaves is kept nowhere. */
public final class TestNotifier {
  public static final PortalLinks LINKS = new PortalLinks(URI.create("https://portal.example.org"));

  private TestNotifier() {}

  public static Notifier on(Database database, Clock clock, MailTemplate... templates) {
    var ways = new Ways(new Templates(List.of(templates)), LINKS, new Ids(clock));
    return new Notifier(
        new Deliveries(database),
        new PreferenceRepository(database, ZoneOffset.UTC),
        (Collection<UserId> ids) ->
            ids.stream()
                .collect(
                    toMap(
                        id -> id,
                        id ->
                            new Recipient(
                                id, "Ana", "a@example.org", Locale.ENGLISH, Standing.RESIDENT))),
        ways,
        new Departures(
            new Nowhere(),
            new PushDepartures(
                new PushMessages(database), new PushOutcomes(database), new Nowhere(), clock),
            new MailRates(0, 0)),
        new Lanes(new MailRates(0, 0), new PortalKey(database, Optional.empty())),
        clock);
  }

  /** What becomes of a delivery is another test's matter. */
  private static final class Nowhere implements EventPublisher {
    @Override
    public String publish(DomainEvent event) {
      return "";
    }

    @Override
    public boolean publishOnce(String id, DomainEvent event) {
      return true;
    }

    @Override
    public boolean publishOnce(Occasion occasion, DomainEvent event) {
      return true;
    }
  }
}
