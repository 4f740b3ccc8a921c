package com.tenocean.web.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @ValueSource(strings = {"/", "/register", "/admin/people?page=2&q=a%20b", "/a//b"})
  void stays(String address) {
    assertThat(Addresses.isLocal(address)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "register",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "/a\r\nSet-Cookie: b=c",
        "/a\\b",
        "javascript:alert(1)"
      })
  void leaves(String address) {
    assertThat(Addresses.isLocal(address)).isFalse();
  }
}
