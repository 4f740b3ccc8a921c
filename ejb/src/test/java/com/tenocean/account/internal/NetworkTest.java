package com.tenocean.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
    "2001:db8:1:2::6, 2001:db8:1:2",
    "2001:db8::1, 2001:db8",
    "::1, ''",
    "0:0:0:0:0:0:0:1, 0:0:0:0"
  })
  void isWhatOneCustomerHolds(String address, String network) {
    assertThat(Network.of(address)).isEqualTo(network);
  }
}
