package com.tenocean.workflow.internal;

import com.tenocean.shared.Database;
import com.tenocean.workflow.Gate;
import com.tenocean.workflow.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judges runs at gates. One row for each key says what the gate remembers of it: a run (the one
 * that gathers, or that others must not join), since when, until when, and how many. The caller
 * holds the key's lock.
 */
@ApplicationScoped
public class Gates {
  private static final String KEEP =
      """
      insert into workflow_gate (workflow, gate, key, run_id, since, until, runs)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (workflow, gate, key) do update
      set run_id = excluded.run_id, since = excluded.since, until = excluded.until,
          runs = excluded.runs
      """;

  @Inject private Database database;
  @Inject private Cancellation cancellation;
  @Inject private Gathering gathering;

  /** Whose judgment: one gate of one workflow, and one key. */
  record At(String workflow, int gate, String key) {
    /** Whose lock its holder needs. */
    Line line() {
      return new Line(workflow + "/" + gate, key);
    }
  }

  private record Memory(@Nullable RunId run, Instant since, Instant until, int runs) {}

  Verdict judge(Gate<?> gate, At at, RunId run, Instant now) {
    var memory = memory(at);
    if (gate instanceof Gate.Once<?> once) {
      return once(once, at, memory, run, now);
    }
    if (gate instanceof Gate.RateLimit<?> rate) {
      return turn(rate, at, memory, now).isAfter(now) ? new Verdict.Skip("rate limit") : pass();
    }
    if (gate instanceof Gate.Throttle<?> throttle) {
      return throttled(throttle, at, memory, now);
    }
    if (gate instanceof Gate.Singleton<?> singleton) {
      return singleton(singleton, at, memory, run, now);
    }
    if (gate instanceof Gate.Debounce<?> debounce) {
      return theLast(
          gather(at, memory, run, now, debounce.quiet(), debounce.longest(), Integer.MAX_VALUE),
          run);
    }
    var batch = (Gate.Batch<?>) gate;
    return gather(at, memory, run, now, batch.longest(), batch.longest(), batch.size());
  }

  private Verdict once(Gate.Once<?> once, At at, Optional<Memory> memory, RunId run, Instant now) {
    if (memory.filter(first -> first.until.isAfter(now) && !run.equals(first.run)).isPresent()) {
      return new Verdict.Skip("its key has begun a run already");
    }
    keep(at, new Memory(run, now, now.plus(once.period()), 1));
    return pass();
  }

  private Verdict singleton(
      Gate.Singleton<?> singleton, At at, Optional<Memory> memory, RunId run, Instant now) {
    var old = memory.map(Memory::run).filter(held -> !held.equals(run)).filter(this::isUnderWay);
    if (old.isPresent() && singleton.newcomer() == Gate.Newcomer.IS_SKIPPED) {
      return new Verdict.Skip("run " + old.get() + " is under way", old.get().toString());
    }
    old.ifPresent(o -> cancellation.cancelIfUnderWay(o, "a newer run took its place"));
    keep(at, new Memory(run, now, now, 1));
    return pass();
  }

  private Verdict throttled(Gate.Throttle<?> gate, At at, Optional<Memory> memory, Instant now) {
    var turn = turn(gate, at, memory, now);
    if (turn.isAfter(now)) {
      keep(at, new Memory(null, now, turn.plus(gate.per()), 1));
      return new Verdict.PassAt(turn);
    }
    return pass();
  }

  /**
   * When there is room for one more, by the generic cell rate algorithm (ITU-T I.371): what is kept
   * is when the next would come if all came evenly. If there is room now, it is taken.
   */
  private Instant turn(Gate.Pace pace, At at, Optional<Memory> memory, Instant now) {
    var even = memory.map(Memory::until).filter(now::isBefore).orElse(now).plus(pace.interval());
    var turn = even.minus(pace.per());
    if (!turn.isAfter(now)) {
      keep(at, new Memory(null, now, even, 1));
    }
    return turn;
  }

  private Verdict gather(
      At at,
      Optional<Memory> memory,
      RunId run,
      Instant now,
      Duration patience,
      Duration longest,
      int size) {
    var open = memory.filter(held -> held.run != null && isHeld(held.run));
    if (open.isEmpty()) {
      keep(at, new Memory(run, now, now.plus(patience), 1));
      return size == 1 ? pass() : new Verdict.StayUntil(now.plus(patience));
    }
    var held = open.get();
    if (run.equals(held.run)) {
      return ripe(at, held, now);
    }
    if (held.runs + 1 >= size) {
      keep(at, new Memory(null, held.since, now, held.runs + 1));
      return new Verdict.Last(held.run);
    }
    var until = earlier(now.plus(patience), held.since.plus(longest));
    keep(at, new Memory(held.run, held.since, until, held.runs + 1));
    return new Verdict.Gathered(held.run, until);
  }

  /** After a while of quiet what was said last is what counts. */
  private Verdict theLast(Verdict verdict, RunId run) {
    return verdict instanceof Verdict.Pass
        ? gathering.last(run).<Verdict>map(Verdict.Last::new).orElse(verdict)
        : verdict;
  }

  private Verdict ripe(At at, Memory held, Instant now) {
    if (held.until.isAfter(now)) {
      return new Verdict.StayUntil(held.until);
    }
    keep(at, new Memory(null, held.since, held.until, held.runs));
    gathering.closed(held.run);
    return pass();
  }

  /** A run that gathered others at a gate is cancelled: one of them takes its place. */
  void replaceGatherer(At at, RunId run) {
    memory(at)
        .filter(held -> run.equals(held.run))
        .ifPresent(
            held -> {
              var next = gathering.first(run);
              next.ifPresent(other -> gathering.handOver(run, other, at.gate(), held.until));
              keep(at, new Memory(next.orElse(null), held.since, held.until, held.runs - 1));
            });
  }

  /** A run that was gathered at a gate is cancelled: the others stay. */
  void takeOutGathered(At at) {
    memory(at)
        .ifPresent(held -> keep(at, new Memory(held.run, held.since, held.until, held.runs - 1)));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Verdict pass() {
    return new Verdict.Pass();
  }

  private boolean isHeld(RunId run) {
    return is(run, "status = 'HELD'");
  }

  private boolean isUnderWay(RunId run) {
    return is(run, "status in ('HELD', 'QUEUED', 'RUNNING', 'WAITING', 'BACKING_OFF')");
  }

  private boolean is(RunId run, String condition) {
    return database
        .queryOne(
            "select 1 from workflow_run where id = ? and " + condition,
            row -> row.getInt(1),
            run.value())
        .isPresent();
  }

  private Optional<Memory> memory(At at) {
    return database.queryOne(
        "select run_id, since, until, runs from workflow_gate"
            + " where workflow = ? and gate = ? and key = ?",
        Gates::read,
        at.workflow(),
        at.gate(),
        at.key());
  }

  private void keep(At at, Memory memory) {
    database.update(
        KEEP,
        at.workflow(),
        at.gate(),
        at.key(),
        memory.run == null ? null : memory.run.value(),
        memory.since,
        memory.until,
        memory.runs);
  }

  private static Memory read(ResultSet row) throws SQLException {
    var run = row.getObject("run_id", UUID.class);
    return new Memory(
        run == null ? null : new RunId(run),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getObject("until", OffsetDateTime.class).toInstant(),
        row.getInt("runs"));
  }
}
