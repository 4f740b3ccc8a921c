package com.tenocean.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongerSettingTest {
  private static final LongerSetting DELIVERIES = LongerSetting.CHECKED.get(0);

  @ParameterizedTest
  @CsvSource({"P365D, P90D", "P91D, ", ", P364D", ", ", "P90DT1S, P90D"})
  void aLongerTimeIsFine(@Nullable String deliveries, @Nullable String runs) {
    assertThat(complaint(deliveries, runs)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"P90D, P90D", "P30D, ", ", P365D"})
  void oneThatIsNotSaysWhichTwoDoNotFit(@Nullable String deliveries, @Nullable String runs) {
    assertThat(complaint(deliveries, runs))
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .startsWith("tenocean.retention.deliveries is \"P")
                    .contains("longer", "tenocean.retention.runs"));
  }

  @Test
  void whatCanNotBeReadIsAnothersComplaint() {
    assertThat(complaint("a year", "P90D")).isEmpty();
  }

  private static Optional<String> complaint(@Nullable String deliveries, @Nullable String runs) {
    Map<String, @Nullable String> set = new HashMap<>();
    set.put("tenocean.retention.deliveries", deliveries);
    set.put("tenocean.retention.runs", runs);
    return DELIVERIES.complaint(key -> Optional.ofNullable(set.get(key)));
  }
}
