package com.tenocean.notification.push.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.notification.Category;
import com.tenocean.workflow.RunStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a push comes back to a service that is busy (RFC 9110, section 10.2.3). */
class PushPauseTest {
  private static final PushServer.Answer HURRIED =
      new PushServer.Answer(429, Map.of("Retry-After", "1"), 0);

  private PushFixture push;

  @BeforeEach
  void open() throws IOException {
    push = new PushFixture();
  }

  @AfterEach
  void close() {
    push.close();
  }

  @Test
  void comesBackWhenTheServiceSays() {
    var busy = push.device();
    push.service.answer(busy, new PushServer.Answer(429, Map.of("Retry-After", "600"), 0));
    var run = push.send(push.leave(Category.MENTION).get(0));
    push.service.answer(busy, 201);

    run.clock().advance(Duration.ofMinutes(9));
    assertThat(run.status()).isEqualTo(RunStatus.BACKING_OFF);
    run.clock().advance(Duration.ofMinutes(1));
    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(push.delivery()).isEqualTo("SENT");
  }

  @Test
  void comesBackNoSoonerThanUsualHoweverSoonTheServiceSays() {
    push.service.answer(push.device(), HURRIED);
    var run = push.send(push.leave(Category.MENTION).get(0));

    run.clock().advance(Duration.ofSeconds(14));
    assertThat(push.service.requests()).hasSize(1);
    run.clock().advance(Duration.ofSeconds(31));
    assertThat(push.service.requests()).hasSize(2);
  }

  /** Of eight tries, the last is more than half an hour after the first. */
  @Test
  void aServiceThatIsBusyForHalfAnHourTakesItInTheEnd() {
    var busy = push.device();
    push.service.answer(busy, HURRIED);
    var run = push.send(push.leave(Category.MENTION).get(0));
    run.clock().advance(Duration.ofMinutes(30));
    push.service.answer(busy, 201);

    run.clock().advance(Duration.ofHours(1));

    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(push.delivery()).isEqualTo("SENT");
  }

  @Test
  void doesNotComeBackWhenItIsNoNewsAnyMore() {
    push.service.answer(
        push.device(), new PushServer.Answer(503, Map.of("Retry-After", "86400"), 0));

    push.leave(Category.MENTION).forEach(push::send);

    assertThat(push.delivery()).isEqualTo("FAILED: the push service answered 503 for too long");
  }
}
