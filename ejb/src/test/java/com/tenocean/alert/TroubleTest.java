package com.tenocean.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TroubleTest {
  private static final Instant NOW = Instant.parse("2026-05-04T03:02:01.123456Z");

  @Test
  void twoTroublesOfAKindAtTheSameMomentAreToldBoth() {
    var stairs = new Trouble("failed", "registration / tell the captain of the stairs");
    var yard = new Trouble("failed", "registration / tell the captain of the yard");
    assertThat(stairs.toldAt(NOW)).isNotEqualTo(yard.toldAt(NOW)).isEqualTo(stairs.toldAt(NOW));
  }

  @Test
  void aLongOneFitsIntoTheCauseOfADelivery() {
    assertThat(new Trouble("failed", "x".repeat(300)).toldAt(NOW)).hasSizeLessThanOrEqualTo(200);
  }
}
