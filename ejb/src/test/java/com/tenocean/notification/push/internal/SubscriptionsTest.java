package com.tenocean.notification.push.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.account.internal.OneTransaction;
import com.tenocean.notification.push.Device;
import com.tenocean.notification.push.Device.Trouble;
import com.tenocean.notification.push.DeviceName;
import com.tenocean.notification.push.PushSubscription;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.TestClock;
import com.tenocean.shared.TestDatabase;
import com.tenocean.shared.UserId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Devices on a real PostgreSQL. */
class SubscriptionsTest {
  private static final String KEY = "the portal's key";
  private final TestClock clock = new TestClock();
  private final Database database = new Database(TestDatabase.dataSource());
  private final Ids ids = new Ids(clock);
  private final Subscriptions subscriptions = on(database);
  private final UserId maria = new UserId(ids.next());
  private final UserId harold = new UserId(ids.next());

  @Test
  void aBrowserThatSubscribesAgainIsTheSameDevice() {
    var endpoint = endpoint();
    add(maria, endpoint, "Phone");
    var before = device(maria);
    subscriptions.rename(maria, before.id(), new DeviceName("Grandma’s phone"));
    clock.advance(Duration.ofDays(1));

    add(maria, endpoint, "Chrome · Android");

    assertThat(device(maria).id()).isEqualTo(before.id());
    assertThat(device(maria).since()).isEqualTo(before.since());
    assertThat(device(maria).name()).isEqualTo("Grandma’s phone");
  }

  @Test
  void aBrowserThatChangesHandsBeginsAnew() {
    var endpoint = endpoint();
    add(maria, endpoint, "Maria’s secret name");
    var before = device(maria);
    clock.advance(Duration.ofDays(1));

    add(harold, endpoint, "Chrome · Android");

    assertThat(subscriptions.of(maria, KEY)).isEmpty();
    assertThat(device(harold).id()).isNotEqualTo(before.id());
    assertThat(device(harold).name()).isEqualTo("Chrome · Android");
    assertThat(device(harold).since()).isEqualTo(before.since().plus(Duration.ofDays(1)));
  }

  @Test
  void nobodyTouchesWhatIsAnothers() {
    add(maria, endpoint(), "Phone");
    var device = device(maria).id();

    assertThat(subscriptions.has(harold, device)).isFalse();
    assertThat(subscriptions.rename(harold, device, new DeviceName("x"))).isFalse();
    assertThat(subscriptions.remove(harold, device)).isFalse();
    assertThat(device(maria).name()).isEqualTo("Phone");
    assertThat(subscriptions.remove(maria, device)).isTrue();
    assertThat(subscriptions.of(maria, KEY)).isEmpty();
  }

  @Test
  void whatABrowserReplacedIsForgottenAndItsNameKept() {
    var endpoint = endpoint();
    add(maria, endpoint, "Phone");

    assertThat(subscriptions.forget(harold, endpoint)).isEmpty();
    assertThat(subscriptions.forget(maria, null)).isEmpty();
    assertThat(subscriptions.forget(maria, endpoint)).hasValue(new DeviceName("Phone"));
    assertThat(subscriptions.of(maria, KEY)).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithADevice() {
    add(maria, endpoint(), "Phone");
    assertThat(device(maria).trouble()).isEqualTo(Trouble.NONE);

    database.update("update push_subscription set failures = 1 where user_id = ?", maria.value());
    assertThat(device(maria).trouble()).isEqualTo(Trouble.UNREACHED);

    assertThat(subscriptions.of(maria, "a new key").get(0).trouble()).isEqualTo(Trouble.OLD_KEY);
  }

  @Test
  @Timeout(30)
  void whoCountsTheDevicesIsAloneUntilTheTransactionEnds() throws Exception {
    var other = Executors.newSingleThreadExecutor();
    Future<Integer> second;
    try (var first = new OneTransaction()) {
      assertThat(on(first.database()).othersOf(maria, subscription(endpoint()))).isZero();
      second = other.submit(this::othersInOneGo);
      while (!second.isDone() && !isSomebodyWaiting()) {
        Thread.onSpinWait();
      }
      on(first.database()).add(maria, subscription(endpoint()), KEY, new DeviceName("Phone"));
    }
    assertThat(second.get()).isEqualTo(1);
    other.shutdown();
  }

  private boolean isSomebodyWaiting() {
    return database.queryOne("select 1 from pg_locks where not granted", row -> 1).isPresent();
  }

  private int othersInOneGo() throws SQLException {
    try (var transaction = new OneTransaction()) {
      return on(transaction.database()).othersOf(maria, subscription(endpoint()));
    }
  }

  private Subscriptions on(Database where) {
    return new Subscriptions(where, ids, clock);
  }

  private void add(UserId person, String endpoint, String name) {
    subscriptions.add(person, subscription(endpoint), KEY, new DeviceName(name));
  }

  private static PushSubscription subscription(String endpoint) {
    return TestBrowser.any().at(endpoint);
  }

  private Device device(UserId person) {
    var devices = subscriptions.of(person, KEY);
    assertThat(devices).hasSize(1);
    return devices.get(0);
  }

  private static String endpoint() {
    return "https://push.example/" + UUID.randomUUID();
  }
}
