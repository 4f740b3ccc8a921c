package com.tenocean.listener;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who takes too much is shut, and nobody else. */
class MemoryLimitTest {
  private final MemoryLimit<Keeper> limit = new MemoryLimit<>(100);

  /** Keeps as many bytes as it is told. */
  private static final class Keeper implements MemoryLimit.Holder {
    private long bytes;
    private boolean served;
    private boolean shut;

    @Override
    public long memory() {
      return shut ? 0 : bytes;
    }

    @Override
    public boolean isServed() {
      return served;
    }

    @Override
    public void shut() {
      shut = true;
    }
  }

  private Keeper with(long bytes) {
    var user = new Keeper();
    grows(user, bytes);
    return user;
  }

  private void grows(Keeper user, long bytes) {
    user.bytes = bytes;
    limit.check(user);
  }

  @Test
  void allThatFitsIsKept() {
    assertThat(with(60).shut).isFalse();
    assertThat(with(40).shut).isFalse();
  }

  @Test
  void ofTooMuchTheLargestGoesWhoeverCameLast() {
    var large = with(60);
    var small = with(30);
    grows(small, 41);
    assertThat(large.shut).isTrue();
    assertThat(small.shut).isFalse();
  }

  @Test
  void whoIsServedKeepsWhatItHas() {
    var served = with(60);
    served.served = true;
    var comes = with(41);
    assertThat(served.shut).isFalse();
    assertThat(comes.shut).isTrue();
  }

  @Test
  void whatIsGivenBackDoesNotCount() {
    var before = with(60);
    before.bytes = 0;
    assertThat(with(90).shut).isFalse();
    assertThat(before.shut).isFalse();
  }
}
