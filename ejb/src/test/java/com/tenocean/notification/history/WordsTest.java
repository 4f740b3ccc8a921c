package com.tenocean.notification.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.shared.Database;
import com.tenocean.shared.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words as PostgreSQL finds them. */
class WordsTest {
  private final Database database = new Database(TestDatabase.dataSource());

  @ParameterizedTest
  @CsvSource({
    "lift, The lift is being repaired, true",
    "LIFT rep, The lift is being repaired, true",
    "repaired lift, The lift is being repaired, true",
    "lift party, The lift is being repaired, false",
    "ift, The lift is being repaired, false",
    "4b, 'Still waiting: Maria Santos, 4B', true",
    "señ, Señora López, true",
    "电梯, 电梯维修通知, true",
    "维修, 电梯维修通知, true",
    "通知 电梯, 电梯维修通知, true",
    "梯电, 电梯维修通知, false",
    "4b维修, 4B维修通知, true",
    "修4b, 维修4B楼, true",
    "𠮷野家, 𠮷野家の店, true",
    "𠀁, 𠀀𠀁𠀂, true",
    "かさ, 忘れたかさ, true",
    "o'brien, Pat O'Brien moved in, true",
    "10 ocean, Welcome to 10 Ocean, true",
  })
  void findsSubjectsByBeginningsOfTheirWords(String words, String subject, boolean isFound) {
    assertThat(isIn(words, subject)).isEqualTo(isFound);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lift' | 'x", "lift & !party", "lift <-> party", "\\lift:*B", "((lift", "'"})
  void signsAreNoOrders(String typed) {
    var words = Words.in(typed);
    words.ifPresent(some -> assertThat(isIn(some.typed(), "The lift x party")).isIn(true, false));
    assertThat(words.isPresent()).isEqualTo(typed.contains("lift"));
  }

  @Test
  void ofVeryManyWordsTheFirstFewCount() {
    assertThat(isIn("a ".repeat(10) + "b ".repeat(2_000), "A thing")).isTrue();
  }

  private boolean isIn(String words, String subject) {
    return database
        .queryOne(
            "select words_of(?) @@ to_tsquery('simple', ?)",
            row -> row.getBoolean(1),
            subject,
            Words.in(words).orElseThrow().query())
        .orElseThrow();
  }
}
