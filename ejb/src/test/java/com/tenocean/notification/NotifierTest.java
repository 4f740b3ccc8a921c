package com.tenocean.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventPublisher;
import com.tenocean.event.Occasion;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.TestDatabase;
import com.tenocean.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Planning deliveries, on a real PostgreSQL. */
class NotifierTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
  private final Database database = new Database(TestDatabase.dataSource());
  private final Ids ids = new Ids(CLOCK);
  private final List<DomainEvent> published = new ArrayList<>();
  private final UserId maria = new UserId(ids.next());
  private final Notifier notifier =
      new Notifier(new Deliveries(database), new Published(), ids, CLOCK);

  @Test
  void tellsAPersonOnceOfACause() {
    assertThat(tell(maria, "verification 17")).isTrue();
    assertThat(tell(maria, "verification 17")).isFalse();
    assertThat(tell(maria, "verification 18")).isTrue();
    assertThat(tell(new UserId(ids.next()), "verification 17")).isTrue();

    assertThat(published).hasSize(3).allMatch(EmailDue.class::isInstance);
  }

  @Test
  void theEventCarriesNothingButTheDelivery() {
    notifier.notifyAt(
        "old@example.org", maria, Category.SECURITY, "t", "left", Map.of("change", "7"));

    var planned = ((EmailDue) published.get(0)).deliveryId();
    assertThat(
            database.queryOne(
                "select address || ' ' || status || ' ' || data from delivery where id = ?",
                row -> row.getString(1),
                planned.value()))
        .hasValue("old@example.org PLANNED {\"change\": \"7\"}");
  }

  private boolean tell(UserId person, String cause) {
    return notifier.notify(person, Category.VERIFICATION, "t", cause, Map.of());
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
