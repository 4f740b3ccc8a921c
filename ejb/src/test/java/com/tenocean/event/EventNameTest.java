package com.tenocean.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventNameTest {

  @Test
  void travelsOnTheQueueOfItsName() {
    assertThat(new EventName("user/profile.updated").queue()).isEqualTo("user.profile.updated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "user", "User/Registered", "user/", "user/a.b.c.d/e", "user/x; drop"})
  void refusesOtherForms(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new EventName(text));
  }
}
