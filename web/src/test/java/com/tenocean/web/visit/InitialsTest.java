package com.tenocean.web.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
  @ParameterizedTest
  @CsvSource({
    "Maria Santos, MS",
    "Ana-Sofía de la Fuente, AF",
    "王小明, 王",
    "𠮷野 太郎, 𠮷太",
    "'  lee ', L",
    "🙂 Lee, 🙂L",
    "'', ''"
  })
  void standForAName(String name, String initials) {
    assertThat(Initials.of(name)).isEqualTo(initials);
  }
}
