package com.tenocean.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many of one kind keep none of another from its turn. */
class FairQueueTest {
  private final FairQueue<String> queue = new FairQueue<>(1_000);

  @Test
  void kindsTakeTurns() throws InterruptedException {
    queue.offer("digest", IntStream.range(0, 900).mapToObj(run -> "digest " + run).toList());
    queue.offer("welcome", List.of("welcome 0", "welcome 1"));
    assertThat(queue.take(5))
        .containsExactly("digest 0", "welcome 0", "digest 1", "welcome 1", "digest 2");
    assertThat(queue.take(1_000)).hasSize(897);
  }

  @Test
  void whatIsThereAlreadyIsTakenOnce() throws InterruptedException {
    queue.offer("digest", List.of("a line"));
    queue.offer("digest", List.of("a line", "another"));
    assertThat(queue.take(10)).containsExactly("a line", "another");
  }

  @Test
  void whatFindsNoRoomIsNotTaken() throws InterruptedException {
    assertThat(
            queue.offer("digest", IntStream.range(0, 5_000).mapToObj(run -> "run " + run).toList()))
        .as("as a whole, if there is any room")
        .isTrue();
    assertThat(queue.offer("welcome", List.of("welcome"))).isFalse();
    assertThat(queue.take(10_000)).hasSize(5_000);
    assertThat(queue.offer("welcome", List.of("welcome"))).isTrue();
  }
}
