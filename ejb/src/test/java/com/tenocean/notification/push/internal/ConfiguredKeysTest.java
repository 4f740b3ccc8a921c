package com.tenocean.notification.push.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tenocean.intake.internal.MapConfig;
import com.tenocean.shared.WrongSettingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfiguredKeysTest {
  private static final String PUBLIC = "tenocean.push.public-key";
  private static final String PRIVATE = "tenocean.push.private-key";

  /** A pair that Node.js made, as programs for VAPID keys do. */
  private static final VapidPair FOREIGN =
      new VapidPair(
          "BGbz82_OhGunzAt8BzS8t1g2VudnN1wHM0jpUrrPAxRThVA998sByFiBvicEBTeRWkrE3xFwAkleoPgops-Debg",
          "b58bPAq7TuZpJYlrZz3xUAgb3ZcqRm_Y8xn4STwkwFQ");

  @Test
  void nobodyHasToConfigureKeys() {
    assertThat(keys(Map.of())).isEmpty();
    assertThat(keys(Map.of(PUBLIC, "", PRIVATE, ""))).isEmpty();
  }

  @Test
  void aPairIsTaken() {
    assertThat(keys(Map.of(PUBLIC, FOREIGN.publicKey(), PRIVATE, FOREIGN.privateKey())))
        .hasValue(FOREIGN);
  }

  @Test
  void everyPairThatIsMadeIsOne() {
    for (int i = 0; i < 300; i++) {
      var pair = VapidPair.made();
      assertThat(pair.publicKey()).hasSize(87);
      assertThat(pair.privateKey()).hasSize(43);
      assertThat(pair.isPair()).isTrue();
    }
  }

  @Test
  void halfAPairIsNone() {
    var pair = VapidPair.made();
    refused(Map.of(PUBLIC, pair.publicKey()), PRIVATE + " is not");
    refused(Map.of(PRIVATE, pair.privateKey()), PUBLIC + " is not");
  }

  @Test
  void twoHalvesOfTwoPairsAreNone() {
    var one = VapidPair.made();
    var other = VapidPair.made();
    refused(
        Map.of(PUBLIC, one.publicKey(), PRIVATE, other.privateKey()), "not the two halves of one");
    refused(
        Map.of(PUBLIC, "B" + "A".repeat(86), PRIVATE, one.privateKey()),
        "not the two halves of one");
    refused(Map.of(PUBLIC, one.publicKey(), PRIVATE, "A".repeat(43)), "not the two halves of one");
  }

  private static void refused(Map<String, String> settings, String why) {
    assertThatExceptionOfType(WrongSettingException.class)
        .isThrownBy(() -> keys(settings))
        .withMessageContaining(why)
        .satisfies(
            refusal -> {
              var secret = new HashMap<>(settings).getOrDefault(PRIVATE, "none is set");
              assertThat(refusal).hasMessageNotContaining(secret);
            });
  }

  private static Optional<VapidPair> keys(Map<String, String> settings) {
    return ConfiguredKeys.in(new MapConfig(settings));
  }
}
