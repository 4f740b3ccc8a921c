package com.tenocean.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.workflow.RunId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a node's threads know of the runs that they have in hand. */
class NodeTest {
  private static final int MESSAGES = 200_000;

  private final Node node = new Node();
  private final RunId run = new RunId(UUID.randomUUID());

  /**
   * The last word of one that lets go must not be of one that has just begun: the sweep would take
   * the run for an orphan, and a call be made twice.
   */
  @Test
  void aRunIsInHandForAsLongAsAThreadWorksOnIt() throws Exception {
    var atWork = new AtomicInteger();
    var notAlone = new AtomicInteger();
    var notInHand = new AtomicInteger();
    Runnable work =
        () -> {
          count(atWork.incrementAndGet() > 1, notAlone);
          count(!node.isWorkingOn(run), notInHand);
          atWork.decrementAndGet();
        };
    both(() -> IntStream.range(0, MESSAGES).forEach(message -> node.workOn(run, work)));

    assertThat(notAlone).hasValue(0);
    assertThat(notInHand).hasValue(0);
    assertThat(node.isWorkingOn(run)).isFalse();
  }

  @Test
  void whoIsToldOfARunInHandHasItDoneOnceMore() {
    var times = new AtomicInteger();
    node.workOn(
        run,
        () -> {
          if (times.incrementAndGet() < 3) {
            node.workOn(run, times::incrementAndGet);
          }
        });
    assertThat(times).hasValue(3);
  }

  @Test
  void workThatFailsLetsGo() {
    Runnable failing =
        () -> {
          throw new StackOverflowError();
        };
    assertThatThrownBy(() -> node.workOn(run, failing)).isInstanceOf(StackOverflowError.class);
    assertThat(node.isWorkingOn(run)).isFalse();
  }

  private static void count(boolean isWrong, AtomicInteger times) {
    if (isWrong) {
      times.incrementAndGet();
    }
  }

  private static void both(Runnable body) throws Exception {
    var start = new CyclicBarrier(2);
    Callable<Void> one =
        () -> {
          start.await();
          body.run();
          return null;
        };
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (var done : threads.invokeAll(List.of(one, one))) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
  }
}
