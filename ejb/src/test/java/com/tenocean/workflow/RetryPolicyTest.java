package com.tenocean.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "1, PT15S",
    "2, PT30S",
    "3, PT1M",
    "4, PT2M",
    "5, PT5M",
    "6, PT10M",
    "7, PT20M",
    "8, PT40M",
    "9, PT1H",
    "10, PT2H",
    "20, PT2H"
  })
  void pausesLongerEachTimeWithUpToHalfAMinuteOfJitter(int failures, Duration base) {
    var random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      assertThat(RetryPolicy.pauseAfter(failures, random))
          .isBetween(base, base.plusSeconds(30).minusMillis(1));
    }
  }

  @Test
  void triesFourTimesMoreUnlessToldOtherwise() {
    assertThat(RetryPolicy.DEFAULT.allowsAfter(4)).isTrue();
    assertThat(RetryPolicy.DEFAULT.allowsAfter(5)).isFalse();
  }

  @Test
  void theFailureHasASayInWhetherAndWhenItIsTriedAgain() {
    var policy = new RetryPolicy(1);
    assertThat(pause(policy, 1, new IllegalStateException())).contains(Duration.ofSeconds(15));
    assertThat(pause(policy, 2, new IllegalStateException())).isEmpty();
    assertThat(pause(policy, 1, new NonRetriableException("no such unit"))).isEmpty();
    var asked = new RetryAfterException("closed", Duration.ofHours(5), null);
    assertThat(pause(policy, 1, asked)).contains(Duration.ofHours(5));
    assertThat(pause(policy, 2, asked)).isEmpty();
  }

  @Test
  void anOutageSpendsNoRetries() {
    var away = new OutageException("nobody answers", Duration.ofMinutes(1));
    assertThat(RetryPolicy.counts(away)).isFalse();
    assertThat(RetryPolicy.counts(new RetryAfterException("busy", Duration.ZERO, null))).isTrue();
    assertThat(pause(new RetryPolicy(0), 0, away)).contains(Duration.ofMinutes(1));
  }

  private static Optional<Duration> pause(RetryPolicy policy, int failures, Exception cause) {
    return policy.pause(failures, cause, () -> 0L);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 21})
  void refusesWhatNobodyCanMean(int retries) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(retries))
        .withMessageContaining(Integer.toString(retries));
  }
}
