package com.tenocean.notification.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.Unguarding;
import com.tenocean.notification.Category;
import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.DeliveryStatus;
import com.tenocean.notification.internal.DeliveryCounts;
import com.tenocean.notification.internal.DeliveryRetention;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Transactions;
import com.tenocean.shared.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How deliveries are counted, and when they go. */
@ExtendWith(ArquillianExtension.class)
class DeliveryKeepingIT {
  @Inject private DeliveryBench told;
  @Inject private DeliveryRetention retention;
  @Inject private DeliveryCounts counts;
  @Inject private Unguarding unguarding;
  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Ids ids;
  @Inject private Clock clock;

  @Test
  void whatIsOverGoesAfterAYearAndTakesAlongWhatWasToldInIt() {
    var person = new UserId(ids.next());
    var old = clock.instant().minus(Duration.ofDays(366));
    var parent = told.at(old, told.mail(person, "old parent", "Old"));
    var child = told.at(old.minusSeconds(60), told.mail(person, "old child", "Old"));
    told.within(parent, child);
    var young = told.mail(person, "young parent", "Young");
    var itsChild = told.at(old, told.mail(person, "its child", "Old, told late"));
    told.within(young, itsChild);
    var waiting = told.at(old, planned(person, "old and waiting"));
    var recent =
        told.at(clock.instant().minus(Duration.ofDays(364)), told.mail(person, "recent", "New"));

    retention.sweep();

    assertThat(List.of(parent, child)).noneMatch(told::isThere);
    assertThat(List.of(young, itsChild, waiting, recent)).allMatch(told::isThere);
  }

  @Test
  void manyGoInSeveralBatches() {
    var person = new UserId(ids.next());
    var old = clock.instant().minus(Duration.ofDays(400));
    var all = new ArrayList<DeliveryId>();
    for (int i = 0; i < 1_201; i++) {
      all.add(told.at(old.plusMillis(i), told.mail(person, "batch " + i, "Old")));
    }

    retention.sweep();

    assertThat(all).noneMatch(told::isThere);
  }

  @Test
  void twoNodesDoNotDoItTogether() {
    var person = new UserId(ids.next());
    var old = told.at(clock.instant().minus(Duration.ofDays(366)), told.mail(person, "one", "Old"));
    transactions.inNew(
        () -> {
          database.query(
              "select pg_advisory_xact_lock(hashtext('delivery retention'))", row -> row);
          retention.sweep();
        });
    assertThat(told.isThere(old)).isTrue();

    retention.sweep();

    assertThat(told.isThere(old)).isFalse();
  }

  @Test
  void whatEndedIsCountedByTheHourAndABounceForWhatItIs() {
    var hour = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(3));
    database.update("delete from delivery_stat");
    var person = new UserId(ids.next());
    var before = count(hour, "BOUNCED");
    for (int i = 0; i < 3; i++) {
      told.at(hour.plusSeconds(i), told.mail(person, "counted " + i, "Counted"));
    }
    var bounced = told.at(hour.plusSeconds(9), told.mail(person, "counted back", "Counted"));
    database.update("update delivery set status = 'BOUNCED' where id = ?", bounced.value());
    told.at(hour.plusSeconds(10), planned(person, "not counted"));

    counts.refresh();
    var sent = count(hour, "SENT");
    counts.refresh();

    assertThat(sent).isGreaterThanOrEqualTo(3);
    assertThat(count(hour, "BOUNCED")).isEqualTo(before + 1);
    assertThat(count(hour, "SENT")).isEqualTo(sent);
    assertThat(count(hour, "PLANNED")).isZero();
  }

  @Test
  void whatWaitsIsToldApartFromWhatIsOnItsWay() {
    var person = new UserId(ids.next());
    var before = statistics().waiting();
    planned(person, "on its way");
    var later = planned(person, "for the evening");
    database.update(
        "update delivery set due_at = ? where id = ?",
        clock.instant().plus(Duration.ofDays(900)),
        later.value());

    var now = statistics().waiting();

    assertThat(now.untilTheirTime() - before.untilTheirTime()).isEqualTo(1);
    assertThat(now.onTheirWay() - before.onTheirWay()).isEqualTo(1);
    database.update("delete from delivery where recipient_id = ?", person.value());
  }

  private long count(Instant hour, String status) {
    return statistics().since(hour).stream()
        .filter(count -> count.hour().equals(hour) && count.channel() == Channel.EMAIL)
        .filter(count -> count.status().name().equals(status))
        .mapToLong(HourCount::deliveries)
        .sum();
  }

  private DeliveryId planned(UserId person, String cause) {
    return told.row(
        person, Channel.EMAIL, Category.EVENT, DeliveryStatus.PLANNED, null, cause, null);
  }

  private DeliveryStatistics statistics() {
    return unguarding.made(DeliveryStatistics.class);
  }
}
