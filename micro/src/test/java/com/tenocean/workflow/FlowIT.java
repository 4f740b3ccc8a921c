package com.tenocean.workflow;

import static com.tenocean.harness.Soon.soon;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tenocean.harness.MovableClock;
import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import com.tenocean.workflow.internal.Cancellation;
import com.tenocean.workflow.internal.FailedRuns;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs that queue up: how many are under way, in which order the others follow. */
@ExtendWith(ArquillianExtension.class)
class FlowIT {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(3);

  @Inject private Bench bench;
  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private FailedRuns failedRuns;
  @Inject private Cancellation cancellation;
  @Resource private ManagedExecutorService threads;

  @BeforeEach
  void createEffects() {
    bench.createEffects();
  }

  @Test
  void twentyOfOneKeyKeepTheirOrderThoughOneFailsAtFirst() {
    var tries = new AtomicInteger();
    TicketScripts.put(
        CounterWorkflow.NAME,
        "order",
        (ticket, steps) ->
            steps.run(
                "serve",
                () -> {
                  if (ticket.number() == 10 && tries.incrementAndGet() == 1) {
                    throw new IllegalStateException("the pen is empty");
                  }
                  bench.effect("order", "served " + ticket.number());
                }));
    var events = publish("order", "A", 20);
    bench.awaitStatus(CounterWorkflow.NAME, events.get(9), "BACKING_OFF");
    assertThat(bench.effects("order")).hasSize(9);
    MovableClock.advance(LONGEST_PAUSE);
    awaitAll(CounterWorkflow.NAME, events, "COMPLETED");
    assertThat(bench.effects("order"))
        .isEqualTo(IntStream.range(1, 21).mapToObj(n -> "served " + n).toList());
  }

  @Test
  void keysDoNotWaitForEachOther() {
    TicketScripts.put(
        CounterWorkflow.NAME,
        "counters",
        (ticket, steps) -> steps.sleep("be served", Duration.ofHours(1)));
    var events =
        IntStream.range(0, 60)
            .mapToObj(i -> bench.publish(new Ticket("counters", "C" + i, i)))
            .toList();
    awaitAll(CounterWorkflow.NAME, events, "WAITING");
    MovableClock.advance(Duration.ofHours(1));
    awaitAll(CounterWorkflow.NAME, events, "COMPLETED");
  }

  @Test
  void theOrderIsThatOfTheCommits() throws Exception {
    var published = new CountDownLatch(1);
    var second = new CountDownLatch(1);
    TicketScripts.put(
        CounterWorkflow.NAME,
        "commits",
        (ticket, steps) ->
            steps.run("serve", () -> bench.effect("commits", "served " + ticket.number())));
    var first =
        threads.submit(
            () ->
                transactions.inNew(
                    () -> {
                      var id = bench.publishHere(new Ticket("commits", "A", 1));
                      published.countDown();
                      awaitBlockedPublisher();
                      return id;
                    }));
    Bench.pass(published);
    var other =
        threads.submit(
            () -> {
              second.countDown();
              return bench.publish(new Ticket("commits", "A", 2));
            });
    Bench.pass(second);
    awaitAll(CounterWorkflow.NAME, List.of(first.get(), other.get()), "COMPLETED");
    assertThat(bench.effects("commits")).containsExactly("served 1", "served 2");
  }

  /** The second publisher waits in the database until the first one has committed. */
  private void awaitBlockedPublisher() {
    soon()
        .until(
            () ->
                database
                    .query(
                        "select 1 from pg_locks where locktype = 'advisory' and not granted",
                        row -> 1)
                    .isEmpty(),
            none -> !none);
  }

  @Test
  void noMoreThanTheLimitAreUnderWayAndTheUrgentGoFirst() {
    TicketScripts.put(
        HallWorkflow.NAME,
        "hall",
        (ticket, steps) -> {
          steps.sleep("sit", Duration.ofMinutes(10));
          steps.run("leave", () -> bench.effect("hall", "left " + ticket.number()));
        });
    var events = publish("hall", "-", 9);
    awaitCounts("hall", 3, 6);
    var early = bench.statuses(HallWorkflow.NAME, events);
    for (int round = 1; round < 3; round++) {
      MovableClock.advance(Duration.ofMinutes(10));
      awaitCounts("hall", 3, 6 - 3 * round);
    }
    MovableClock.advance(Duration.ofMinutes(10));
    awaitAll(HallWorkflow.NAME, events, "COMPLETED");
    assertThat(early).filteredOn("WAITING"::equals).hasSize(3);
    // Three came before anybody more urgent was there; of the others the urgent went first.
    assertThat(bench.effects("hall").subList(3, 6))
        .containsExactlyInAnyOrderElementsOf(
            bench.effects("hall").subList(3, 9).stream()
                .sorted((a, b) -> b.compareTo(a))
                .limit(3)
                .toList());
  }

  @Test
  void aHeadThatFailedMakesRoomAndItsRetryJoinsTheTail() {
    var mended = new AtomicInteger();
    TicketScripts.put(
        CounterWorkflow.NAME,
        "tail",
        (ticket, steps) -> {
          steps.run(
              "serve",
              () -> {
                if (ticket.number() == 1 && mended.get() == 0) {
                  throw new NonRetriableException("no passport");
                }
                bench.effect("tail", "served " + ticket.number());
              });
          if (ticket.number() == 2) {
            steps.sleep("talk", Duration.ofHours(1));
          }
        });
    var events = publish("tail", "A", 3);
    var failed = bench.awaitStatus(CounterWorkflow.NAME, events.get(0), "FAILED");
    bench.awaitStatus(CounterWorkflow.NAME, events.get(1), "WAITING");
    mended.set(1);
    transactions.inNew(() -> failedRuns.retry(new RunId(failed.id()), false));
    assertThat(bench.run(CounterWorkflow.NAME, events.get(0)).orElseThrow().status())
        .isEqualTo("HELD");
    MovableClock.advance(Duration.ofHours(1));
    awaitAll(CounterWorkflow.NAME, events, "COMPLETED");
    assertThat(bench.effects("tail")).containsExactly("served 2", "served 3", "served 1");
  }

  @Test
  void aCancelledRunMakesRoomAndDoesNothingMore() {
    TicketScripts.put(
        CounterWorkflow.NAME,
        "cancel",
        (ticket, steps) -> {
          steps.run("greet", () -> bench.effect("cancel", "greeted " + ticket.number()));
          steps.sleep("talk", Duration.ofHours(1));
          steps.run("part", () -> bench.effect("cancel", "parted from " + ticket.number()));
        });
    var events = publish("cancel", "A", 3);
    var first = bench.awaitStatus(CounterWorkflow.NAME, events.get(0), "WAITING");
    var third = bench.run(CounterWorkflow.NAME, events.get(2)).orElseThrow();
    cancel(third.id());
    cancel(first.id());
    bench.awaitStatus(CounterWorkflow.NAME, events.get(1), "WAITING");
    MovableClock.advance(Duration.ofHours(1));
    bench.awaitStatus(CounterWorkflow.NAME, events.get(1), "COMPLETED");
    assertThat(bench.effects("cancel")).containsExactly("greeted 1", "greeted 2", "parted from 2");
    assertThat(bench.statuses(CounterWorkflow.NAME, events))
        .containsExactly("CANCELLED", "COMPLETED", "CANCELLED");
    assertThatExceptionOfType(RunFinishedException.class).isThrownBy(() -> cancel(first.id()));
  }

  @Test
  void aStepThatIsCancelledMeanwhileDoesNotCommit() {
    var inside = new CountDownLatch(1);
    var cancelled = new CountDownLatch(1);
    TicketScripts.put(
        CounterWorkflow.NAME,
        "mid-step",
        (ticket, steps) ->
            steps.run(
                "write",
                () -> {
                  bench.effect("mid-step", "written");
                  inside.countDown();
                  Bench.pass(cancelled);
                }));
    var event = bench.publish(new Ticket("mid-step", "A", 1));
    Bench.pass(inside);
    var run = bench.run(CounterWorkflow.NAME, event).orElseThrow();
    cancel(run.id());
    cancelled.countDown();
    var next = bench.publish(new Ticket("mid-step", "A", 2));
    bench.awaitStatus(CounterWorkflow.NAME, next, "COMPLETED");
    assertThat(bench.run(CounterWorkflow.NAME, event).orElseThrow().status())
        .isEqualTo("CANCELLED");
    assertThat(bench.effects("mid-step")).containsExactly("written");
  }

  @Test
  void aLineThatNobodyLookedAtIsFoundByTheSweep() {
    var id = UUID.randomUUID();
    var event = bench.publish(new Ticket("orphan", "A", 1));
    bench.awaitStatus(CounterWorkflow.NAME, event, "COMPLETED");
    // As a node leaves it that dies between its commit and the look.
    database.update(
        """
        insert into workflow_run (id, event_id, event_name, workflow, version, replay, status,
          due_at, created_at, line_key, seq)
        select ?, event_id, event_name, workflow, version, 1, 'HELD', ?, created_at, line_key, 1
        from workflow_run where event_id = ? and workflow = ?
        """,
        id,
        Instant.EPOCH,
        event,
        CounterWorkflow.NAME);
    soon()
        .until(
            () ->
                database.query(
                    "select status from workflow_run where id = ?", row -> row.getString(1), id),
            List.of("COMPLETED")::equals);
  }

  private void cancel(UUID run) {
    transactions.inNew(() -> cancellation.cancel(new RunId(run)));
  }

  private List<String> publish(String series, String counter, int count) {
    var events = new ArrayList<String>();
    for (int number = 1; number <= count; number++) {
      events.add(bench.publish(new Ticket(series, counter, number)));
    }
    return events;
  }

  private void awaitAll(String workflow, List<String> events, String status) {
    events.forEach(event -> bench.awaitStatus(workflow, event, status));
  }

  private void awaitCounts(String series, int waiting, int held) {
    soon()
        .until(
            () ->
                database
                    .query(
                        "select status from workflow_run where workflow = ? and line_key = ?"
                            + " and status in ('WAITING', 'HELD')",
                        row -> row.getString(1),
                        HallWorkflow.NAME,
                        series)
                    .stream()
                    .sorted()
                    .collect(joining(" ")),
            ("HELD ".repeat(held) + "WAITING ".repeat(waiting)).strip()::equals);
  }
}
