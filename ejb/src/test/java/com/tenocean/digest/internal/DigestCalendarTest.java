package com.tenocean.digest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventPublisher;
import com.tenocean.event.Occasion;
import com.tenocean.shared.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which digests are opened as time goes by, on a real PostgreSQL. */
class DigestCalendarTest {
  private static final Duration DAYS = Duration.ofDays(1);

  private final DigestFixture digest = new DigestFixture();
  private final List<String> published = new ArrayList<>();
  private final DigestCalendar calendar = calendar();

  @BeforeEach
  void begin() {
    calendar.open();
  }

  @Test
  void afterAStandstillOneCoversAllThatWereMissed() {
    openAfter(DAYS.multipliedBy(3));

    assertThat(digests()).containsExactly("2026-03-01 2026-03-01", "2026-03-04 2026-03-02");
    assertThat(published).hasSize(1);
  }

  @Test
  void aClockThatWasWrongOnceHoldsUpNone() {
    openAfter(DAYS.multipliedBy(365));
    openAfter(DAYS.multipliedBy(-364));
    openAfter(DAYS);

    assertThat(digests())
        .containsExactly(
            "2026-03-01 2026-03-01",
            "2026-03-02 2026-03-02",
            "2026-03-03 2026-03-03",
            "2027-03-01 2026-03-02");
    assertThat(published).as("each is generated").hasSize(3).doesNotHaveDuplicates();
  }

  private void openAfter(Duration time) {
    digest.clock.advance(time);
    calendar.open();
  }

  /** For each its date, and the first of the dates that it is for. */
  private List<String> digests() {
    return digest.database.query(
        "select scheduled_on || ' ' || covers_from from digest order by scheduled_on",
        row -> row.getString(1));
  }

  private DigestCalendar calendar() {
    var calendar = new DigestCalendar();
    calendar.plan = digest.plan;
    calendar.digests = digest.digests;
    calendar.readers = digest.readers;
    calendar.events = new Published();
    calendar.transactions = new NoneAround();
    calendar.ids = digest.ids;
    calendar.clock = digest.clock;
    return calendar;
  }

  /** Nobody else opens any meanwhile. */
  private static final class NoneAround extends Transactions {
    @Override
    public <T> T inNew(Supplier<T> work) {
      return work.get();
    }
  }

  private final class Published implements EventPublisher {
    @Override
    public String publish(DomainEvent event) {
      throw new UnsupportedOperationException("a digest is due once");
    }

    @Override
    public boolean publishOnce(String id, DomainEvent event) {
      return published.add(id);
    }

    @Override
    public boolean publishOnce(Occasion occasion, DomainEvent event) {
      throw new UnsupportedOperationException("it happens here and now");
    }
  }
}
