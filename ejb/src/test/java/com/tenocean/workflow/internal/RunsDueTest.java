package com.tenocean.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.event.EventName;
import com.tenocean.workflow.RunId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunsDueTest {

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "1, 1, 1", "16, 16, 1", "17, 9, 2", "500, 16, 32", "1000, 32, 32"})
  void runsShareMessagesOnlyIfThereAreMoreThanAreWorkedOnAtATime(int runs, int messages, int most) {
    var due = RunsDue.of(due("a/b", runs));
    assertThat(due).hasSize(messages);
    assertThat(due).flatExtracting(RunsDue::runs).hasSize(runs).doesNotHaveDuplicates();
    assertThat(due).extracting(message -> message.runs().size()).allMatch(size -> size <= most);
  }

  @Test
  void eachQueueHasMessagesOfItsOwn() {
    var due = RunsDue.of(Stream.concat(due("a/b", 20).stream(), due("c/d.e", 1).stream()).toList());
    assertThat(due).extracting(RunsDue::queue).containsOnly("a.b", "c.d.e");
    assertThat(due)
        .last()
        .extracting(RunsDue::queue, last -> last.runs().size())
        .containsExactly("c.d.e", 1);
  }

  @Test
  void isReadAsItWasWritten() {
    var message =
        new RunsDue("a.b", List.of(new RunId(UUID.randomUUID()), new RunId(UUID.randomUUID())));
    assertThat(RunsDue.read("a.b", message.text())).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "rubbish", "0198c0de-0000-7000-8000-000000000000 rubbish"})
  void anythingElseIsNoMessage(String text) {
    assertThatThrownBy(() -> RunsDue.read("a.b", text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<RunMessage> due(String event, int runs) {
    return Stream.generate(() -> new RunMessage(new RunId(UUID.randomUUID()), new EventName(event)))
        .limit(runs)
        .toList();
  }
}
