package com.tenocean.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.user.PersonName;
import com.tenocean.verification.RosterMatch.Why;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {

  @ParameterizedTest
  @CsvSource({
    "Maria,   Santos,       Maria Santos,        SAME_NAME",
    "maria,   SANTOS,       'Santos, Maria',     SAME_NAME",
    "José,    Núñez,        Jose Nunez,          SAME_NAME",
    "小明,     王,            王小明,                SAME_NAME",
    "Anne-Marie, O'Neil,    Anne Marie O Neil,   SAME_NAME",
    "Maria,   Santos,       Maria Santos Lima,   PART_OF_NAME",
    "Maria Elena, Santos,   Maria Santos,        PART_OF_NAME",
    "Jon,     Smith,        John Smith,          SPELLING",
    "Mohamed, Al-Farsi,     Mohammed Al Farsi,   SPELLING",
    "Pedro,   Santos,       Maria Santos,        LAST_NAME",
    "M.,      Santos,       Maria Santos,        LAST_NAME",
    "Ann,     Lee,          Maria Santos,        NOBODY_LIKE_IT",
    "Ann,     Lee,          Amy Lou,             NOBODY_LIKE_IT",
    "🌊,       🙂,            Maria Santos,        NOBODY_LIKE_IT",
    "王,       明,            李明, NOBODY_LIKE_IT",
    "🌊,       🙂,            --,                  NOBODY_LIKE_IT",
  })
  void comparesNames(String first, String last, String expected, Why why) {
    var match = new Roster(List.of(expected)).match(new PersonName(first, last));

    assertThat(match.why()).isEqualTo(why);
  }

  @Test
  void takesTheSurestOfSeveral() {
    var match =
        new Roster(List.of("Pedro Santos", "Maria Santos"))
            .match(new PersonName("Maria", "Santos"));

    assertThat(match.closest()).isEqualTo("Maria Santos");
    assertThat(match.expected()).hasSize(2);
  }

  @Test
  void saysWhenNobodyIsExpected() {
    assertThat(new Roster(List.of()).match(new PersonName("Maria", "Santos")).why())
        .isEqualTo(Why.NOBODY_EXPECTED);
  }
}
