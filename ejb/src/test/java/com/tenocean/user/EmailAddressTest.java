package com.tenocean.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ana",
        "ana@",
        "@example.org",
        "ana@example",
        "ana ruiz@example.org",
        "ana@exam ple.org",
        "ana@-example.org",
        "ana@example..org",
        ".ana@example.org",
        "ana.@example.org",
        "a@b@example.org",
        "ana@example.org\nBcc: all@example.org",
        "<script>@example.org",
        "ana@例え。",
        "👩@example.org"
      })
  void refusesWhatNoMailReaches(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "' ana@example.org ', ana@example.org",
    "Ana.Ruiz+tag@Example.org, Ana.Ruiz+tag@Example.org",
    "o'neil@example.co.uk, o'neil@example.co.uk",
    "ana@münchen.example, ana@xn--mnchen-3ya.example"
  })
  void readsWhatPeopleType(String typed, String kept) {
    assertThat(EmailAddress.parse(typed)).map(EmailAddress::value).contains(kept);
  }

  @Test
  void keepsToTheLengthsOfSmtp() {
    assertThat(EmailAddress.parse("a".repeat(64) + "@example.org")).isPresent();
    assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
    assertThat(EmailAddress.parse("a@" + "b.".repeat(130) + "org")).isEmpty();
    assertThat(EmailAddress.parse(null)).isEmpty();
  }
}
