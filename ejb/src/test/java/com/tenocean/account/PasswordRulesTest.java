package com.tenocean.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  private static final List<String> OWN =
      List.of("María José", "Santos-O'Neill", "maria.santos@example.org", "10 Ocean");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery staple",
        "eight little ducks",
        "lighthouse keeper Maria",
        "839201749302847",
        "     spaces     count    ",
        "海边的灯塔每天晚上都会为远行的人点亮",
        "🌊🏢🔧🎉🚲🍜🎻🪴🧭🛶🏮🥟🎈🧶🕯",
        "ÄÖÜ straße naïve déjà",
        "<script>alert(1)</script>",
        "o'); drop table app_user;--"
      })
  void takesWhateverIsLongAndNotCommon(String typed) {
    assertThat(problem(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', TOO_SHORT",
    "fourteen chars, TOO_SHORT",
    "'🌊🏢🔧🎉🚲🍜🎻🪴🧭🛶🏮🥟🎈🧶', TOO_SHORT",
    "passwordstandard, TOO_COMMON",
    "PASSWORDSTANDARD, TOO_COMMON",
    "12345678987654321, TOO_COMMON",
    "password1234567!, TOO_COMMON",
    "!!!!sunshine2026, TOO_COMMON",
    "passwordpassword, TOO_COMMON",
    "aaaaaaaaaaaaaaaa, TOO_COMMON",
    "abcabcabcabcabcabc, TOO_COMMON",
    "abcdefghijklmnop, TOO_COMMON",
    "qwertyuiopasdfgh, TOO_COMMON",
    "baseballfootball99, TOO_COMMON",
    "111122223333444455, TOO_COMMON",
    "mariasantos20261, ABOUT_YOU",
    "JOSE santos oneill!, ABOUT_YOU",
    "ocean ocean ocean 10, ABOUT_YOU",
    "maria.santos@example.org, ABOUT_YOU"
  })
  void saysWhatIsWrong(String typed, PasswordProblem problem) {
    assertThat(problem(typed)).contains(problem);
  }

  @Test
  void takesUpTo128CodePointsOfAnyPlane() {
    var longest = "🌊 tide".repeat(21) + "ab";
    assertThat(new Password(longest).length()).isEqualTo(128);
    assertThat(problem(longest + "!")).contains(PasswordProblem.TOO_LONG);
  }

  @Test
  void isTheSameOnAnotherKeyboard() {
    assertThat(new Password("Cafe\u0301 am Ｏｃｅａｎ")).isEqualTo(new Password("Café am Ocean"));
  }

  @Test
  void neverShowsInALog() {
    assertThat(new Password("correct horse battery staple")).hasToString("[password]");
  }

  private static Optional<PasswordProblem> problem(String typed) {
    return PasswordRules.problem(new Password(typed), OWN);
  }
}
