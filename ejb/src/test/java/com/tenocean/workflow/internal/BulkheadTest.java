package com.tenocean.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.event.EventName;
import com.tenocean.shared.FailureLog;
import com.tenocean.workflow.RunId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What fails at one item is told, and keeps no other from its turn. */
class BulkheadTest {
  private final Bulkhead bulkhead = new Bulkhead(new FailureLog(Clock.systemUTC()));

  @Test
  void oneItemThatFailsLeavesTheOthersTheirTurn() {
    var outcome = bulkhead.collect("a test's work", () -> List.of(1, 2, 3, 4), this::work);
    assertThat(outcome.due()).hasSize(2);
    assertThat(outcome.failed()).containsExactly(2, 3);
    assertThat(outcome.wasTried()).isTrue();
  }

  private List<RunMessage> work(int item) {
    if (item == 2) {
      throw new IllegalStateException("no");
    }
    if (item == 3) {
      throw new StackOverflowError();
    }
    return List.of(new RunMessage(new RunId(new UUID(0, item)), new EventName("probe/started")));
  }

  @Test
  void whereItCanNotBeSaidWhichItemsThereAreNoneWasTried() {
    var outcome = bulkhead.collect("a test's look", this::look, item -> List.of());
    assertThat(outcome.wasTried()).isFalse();
  }

  private List<Integer> look() {
    throw new NoClassDefFoundError("gone");
  }
}
