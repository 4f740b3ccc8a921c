package com.tenocean.workflow.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.workflow.ConsoleBench;
import com.tenocean.workflow.RunFilter;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunStatus;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the console tells of runs is what happened. */
@ExtendWith(ArquillianExtension.class)
class RunHistoryIT {
  @Inject private ConsoleBench bench;
  @Inject @Unguarded private RunHistory history;
  @Inject @Unguarded private EventStream stream;

  @Test
  void aRunIsToldStepByStep() {
    var event = bench.failing("told");
    var run = run(event);

    var trace = history.trace(run.id());

    assertThat(run.status()).isEqualTo(RunStatus.FAILED);
    assertThat(trace.steps()).extracting(StepRow::step).containsExactly("before", "tell others");
    assertThat(trace.steps()).extracting(StepRow::kind).containsExactly("RUN", "PUBLISH");
    assertThat(trace.steps().get(0).result()).isEqualTo("\"four\"");
    assertThat(trace.failures()).extracting(FailureRow::step).containsExactly("refuse");
    assertThat(trace.failures().get(0).brief()).contains("no such unit");
    assertThat(trace.workedOn()).contains("told");
    assertThat(trace.claims()).isEqualTo(1);
  }

  @Test
  void anInvokedRunNamesWhoWaitedForItAndWhatItAnswered() {
    var trace = history.trace(bench.answering("sold"));

    assertThat(trace.answer()).isEqualTo("\"sold\"");
    assertThat(history.trace(trace.invokedBy()).run().workflow()).isEqualTo("probe");
    assertThat(trace.isFailing()).isFalse();
  }

  @Test
  void theChainTellsWhatCameOfAnEventAndWhatLedToIt() {
    var event = bench.failing("chained");
    var run = run(event);

    var chain = history.trace(run.id()).chain();

    assertThat(chain)
        .extracting(link -> link.event().name())
        .contains("probe/started", "probe/answered", "workflow/failed");
    assertThat(chain.get(0).runs()).extracting(RunRow::id).contains(run.id());
    var effect = chain.get(1).event();
    assertThat(chain.get(1).depth()).isEqualTo(1);
    assertThat(effect.causedBy()).isEqualTo(event);
    assertThat(stream.event(effect.id())).contains(effect);
  }

  @Test
  void anOpenWaitIsToldWithWhatItWaitsFor() {
    var event = bench.waiting("patient", Duration.ofDays(3));
    var run = run(event);

    var trace = history.trace(run.id());

    assertThat(run.status()).isEqualTo(RunStatus.WAITING);
    assertThat(run.dueAt()).isAfter(trace.asOf());
    assertThat(trace.waits()).extracting(WaitRow::eventName).containsExactly("probe/answered");
    assertThat(trace.waits().get(0).match()).contains("patient");
  }

  @Test
  void pagesHoldEveryRunOnceAndInOrder() {
    bench.finishedRuns("paged", 120);
    var filter = new RunFilter("paged", null, null, null, null);
    var seen = new ArrayList<UUID>();
    RunId after = null;
    do {
      var last = after;
      var page = history.page(filter, last);
      page.rows().forEach(row -> seen.add(row.id().value()));
      after = page.older();
    } while (after != null);

    assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    assertThat(seen.stream().map(UUID::toString).toList())
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void filtersNarrowByStatusTimeAndEvent() {
    bench.finishedRuns("sieved", 60);
    var all = pageOf(new RunFilter("sieved", null, null, null, null));
    var oldest = all.get(all.size() - 1).createdAt();
    var newest = all.get(0).createdAt();

    assertThat(pageOf(new RunFilter("sieved", RunStatus.FAILED, null, null, null)))
        .isNotEmpty()
        .allMatch(row -> row.status() == RunStatus.FAILED);
    assertThat(pageOf(new RunFilter("sieved", null, newest, null, null)))
        .allMatch(row -> !row.createdAt().isBefore(newest))
        .isNotEmpty();
    assertThat(pageOf(new RunFilter("sieved", null, null, oldest, null)))
        .allMatch(row -> row.createdAt().isBefore(oldest));
    var one = all.get(3);
    assertThat(pageOf(new RunFilter(null, null, null, null, one.eventId())))
        .extracting(RunRow::id)
        .containsExactly(one.id());
  }

  @Test
  void aRunThatIsNotThereIsNotFound() {
    var nobody = new RunId(UUID.randomUUID());
    assertThatThrownBy(() -> history.trace(nobody)).isInstanceOf(RunNotFoundException.class);
  }

  private List<RunRow> pageOf(RunFilter filter) {
    return history.page(filter, null).rows();
  }

  private RunRow run(String event) {
    return pageOf(new RunFilter(null, null, null, null, event)).get(0);
  }
}
