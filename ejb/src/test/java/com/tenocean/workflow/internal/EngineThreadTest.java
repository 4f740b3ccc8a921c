package com.tenocean.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.shared.FailureLog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The engine's own threads go on, whatever happens. */
@Timeout(60)
class EngineThreadTest {
  private final BlockingQueue<Runnable> work = new SynchronousQueue<>();
  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger madeUpFor = new AtomicInteger();
  private final EngineThread thread =
      new EngineThread(
          "a test's work",
          this::thread,
          new FailureLog(Clock.systemUTC()),
          () -> work.take().run(),
          madeUpFor::incrementAndGet);

  private Thread thread(Runnable task) {
    var started = new Thread(task);
    started.setDaemon(true);
    threads.add(started);
    return started;
  }

  @AfterEach
  void stop() {
    thread.stop();
  }

  @Test
  void anErrorIsOutlived() throws InterruptedException {
    thread.start();
    work.put(
        () -> {
          throw new OutOfMemoryError("as a test wants it");
        });
    work.put(() -> done.add("after it"));
    assertThat(done.take()).isEqualTo("after it");
    assertThat(madeUpFor).hasValue(1);
  }

  @Test
  void whatHasEndedIsStartedAgain() throws InterruptedException {
    thread.start();
    threads.get(0).interrupt();
    threads.get(0).join();
    thread.startAgainIfEnded();
    work.put(() -> done.add("again"));
    assertThat(done.take()).isEqualTo("again");
    assertThat(madeUpFor).hasValue(1);
    thread.startAgainIfEnded();
    assertThat(threads).as("that lives").hasSize(2);
  }

  @Test
  void whatWasStoppedStaysSo() throws InterruptedException {
    thread.start();
    thread.stop();
    threads.get(0).join();
    thread.startAgainIfEnded();
    assertThat(threads).hasSize(1);
  }
}
