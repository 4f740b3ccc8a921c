package com.tenocean.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTest {

  @Test
  void aLineLosesWhatNobodySeesAndSpacesAtItsEnds() {
    assertThat(TypedText.tidy(" a \n\t b\u202E\u0007 ")).isEqualTo("a b");
  }

  @Test
  void linesStayLinesAndTabsTabs() {
    assertThat(TypedText.tidyLines("\r\none  two\r\n\tthree\u0085four\rfive\u202E\u0000\uD83D\n"))
        .isEqualTo("one  two\n\tthree\nfour\nfive");
  }

  @Test
  void lettersOfTwoPartsBecomeOne() {
    assertThat(TypedText.tidyLines("cafe\u0301")).isEqualTo("café");
  }
}
