package com.tenocean.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.MailSuppression;
import com.tenocean.notification.NothingToTellException;
import com.tenocean.shared.Database;
import com.tenocean.shared.TestClock;
import com.tenocean.shared.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When mail to an address stops, on a real PostgreSQL. */
class SuppressionsTest {
  private static final String REASON = "the mail relay answered 550 5.1.1";
  private final Suppressions suppressions =
      new Suppressions(new Database(TestDatabase.dataSource()), new TestClock());
  private final String address = "Maria-" + UUID.randomUUID() + "@example.org";

  @Test
  void mailStopsAfterTheThirdRefusalInARow() {
    assertThat(bounces(address)).isEmpty();
    bounce();
    bounce();
    assertGoesOn();
    bounce();

    var bounces = bounces(address).orElseThrow();
    assertThatThrownBy(bounces::mustNotHaveStopped)
        .isInstanceOf(NothingToTellException.class)
        .hasMessage("mail to the address has stopped: refused 3 times, last as " + REASON)
        .hasMessageNotContaining(address);
  }

  @Test
  void oneDeliveryCountsOnce() {
    var delivery = delivery();
    for (int i = 0; i < 5; i++) {
      suppressions.bounced(address, REASON, delivery);
    }
    assertThat(bounces(address).orElseThrow().count()).isEqualTo(1);
  }

  @Test
  void oneThatIsTakenEndsTheRow() {
    bounce();
    bounce();
    suppressions.arrived(address);
    bounce();
    bounce();

    assertGoesOn();
  }

  @Test
  void anAddressIsTheSameHoweverItIsTyped() {
    bounce();
    assertThat(bounces(address.toUpperCase(Locale.ROOT))).isPresent();
    assertThat(bounces("other-" + address)).isEmpty();
  }

  @Test
  void canBeLookedForAndLifted() {
    bounce();
    bounce();
    assertThat(suppressions.page(address, null, 10)).isEmpty();
    bounce();

    assertThat(suppressions.page(address.substring(0, 20), null, 10))
        .extracting(MailSuppression::address, MailSuppression::bounces)
        .containsExactly(tuple(lower(), 3));
    assertThat(suppressions.page(address, lower(), 10)).as("after it").isEmpty();
    assertThat(suppressions.page("%", null, 10)).isEmpty();

    assertThat(suppressions.lift(address)).isTrue();
    assertThat(suppressions.lift(address)).isFalse();
    assertThat(bounces(address)).isEmpty();
  }

  private Optional<Bounces> bounces(String typed) {
    return Optional.ofNullable(suppressions.bounces(List.of(typed)).get(lower()));
  }

  private String lower() {
    return address.toLowerCase(Locale.ROOT);
  }

  private void assertGoesOn() {
    bounces(address).orElseThrow().mustNotHaveStopped();
  }

  private void bounce() {
    suppressions.bounced(address, REASON, delivery());
  }

  private static DeliveryId delivery() {
    return new DeliveryId(UUID.randomUUID());
  }
}
