package com.tenocean.workflow;

import static com.tenocean.workflow.RunStatus.BACKING_OFF;
import static com.tenocean.workflow.RunStatus.CANCELLED;
import static com.tenocean.workflow.RunStatus.COMPLETED;
import static com.tenocean.workflow.RunStatus.FAILED;
import static com.tenocean.workflow.RunStatus.GATHERED;
import static com.tenocean.workflow.RunStatus.HELD;
import static com.tenocean.workflow.RunStatus.QUEUED;
import static com.tenocean.workflow.RunStatus.RUNNING;
import static com.tenocean.workflow.RunStatus.SKIPPED;
import static com.tenocean.workflow.RunStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunStatusTest {
  private static final Map<RunStatus, Set<RunStatus>> LEGAL =
      Map.of(
          HELD, Set.of(QUEUED, CANCELLED, SKIPPED, GATHERED),
          QUEUED, Set.of(RUNNING, CANCELLED),
          RUNNING, Set.of(QUEUED, WAITING, BACKING_OFF, COMPLETED, FAILED, CANCELLED),
          WAITING, Set.of(QUEUED, CANCELLED),
          BACKING_OFF, Set.of(QUEUED, CANCELLED),
          COMPLETED, Set.of(),
          FAILED, Set.of(HELD, QUEUED),
          CANCELLED, Set.of(),
          SKIPPED, Set.of(),
          GATHERED, Set.of());

  @ParameterizedTest
  @EnumSource
  void goesWhereTheTableSaysAndNowhereElse(RunStatus from) {
    for (var to : RunStatus.values()) {
      assertThat(from.canBecome(to))
          .as("%s to %s", from, to)
          .isEqualTo(LEGAL.get(from).contains(to));
    }
  }
}
