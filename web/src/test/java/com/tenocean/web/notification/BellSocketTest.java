package com.tenocean.web.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.notification.Bells;
import com.tenocean.shared.UserId;
import jakarta.websocket.RemoteEndpoint.Async;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class BellSocketTest {
  private static final int MOST_PAGES = 20;

  private final Principal reader = new UUID(0, 1)::toString;
  private final HungBells bells = new HungBells();

  /** Keeps hold of the bell that was hung last. */
  private static final class HungBells extends Bells {
    private IntConsumer last = unread -> {};

    @Override
    public Optional<Strap> hang(UserId reader, IntConsumer bell) {
      last = bell;
      return super.hang(reader, bell);
    }
  }

  @Test
  void pagesThatWentWhileTheyWereOpenedLeaveTheirPlacesToOthers() throws IOException {
    for (int i = 0; i < MOST_PAGES; i++) {
      new Page(false).open();
    }

    var page = new Page(true);
    page.open();
    assertThat(page.isShutOut).isFalse();
  }

  @Test
  void aPageTooManyIsShutOutUntilAnotherGoes() throws IOException {
    var first = new Page(true);
    first.open();
    for (int i = 1; i < MOST_PAGES; i++) {
      new Page(true).open();
    }

    var late = new Page(true);
    late.open();
    assertThat(late.isShutOut).isTrue();

    first.close();
    var next = new Page(true);
    next.open();
    assertThat(next.isShutOut).isFalse();
  }

  @Test
  void aPageGoesWhenTheMessageThatIsUnderWayIsOutAndGetsNoOther() throws Exception {
    var page = new Page(true);
    page.open();
    var telling = new Thread(() -> bells.last.accept(1));
    telling.start();
    page.isSending.await();

    var closing = new Thread(page::close);
    closing.start();
    while (closing.getState() != Thread.State.BLOCKED) {
      assertThat(closing.isAlive()).as("it waits for the message").isTrue();
      Thread.onSpinWait();
    }
    page.mayGoOn.countDown();
    telling.join();
    closing.join();
    bells.last.accept(2);
    assertThat(page.sent).containsExactly("1");
  }

  /** What the container knows of one open page. */
  private final class Page {
    private final Map<String, Object> properties = new HashMap<>();
    private final boolean isOpen;
    private final BellSocket socket = new BellSocket();
    private final Session session = proxy(Session.class, (session, asked, values) -> answer(asked));
    private final CountDownLatch isSending = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final List<Object> sent = new ArrayList<>();
    private boolean isShutOut;

    Page(boolean isOpen) {
      this.isOpen = isOpen;
      socket.bells = bells;
    }

    void open() throws IOException {
      socket.open(session);
    }

    void close() {
      socket.close(session);
    }

    private Object answer(Method asked) {
      return switch (asked.getName()) {
        case "isOpen" -> isOpen;
        case "getUserProperties" -> properties;
        case "getUserPrincipal" -> reader;
        case "close" -> isShutOut = true;
        case "getAsyncRemote" -> proxy(Async.class, (remote, sending, values) -> send(values[0]));
        default -> null;
      };
    }

    private Object send(Object text) throws InterruptedException {
      isSending.countDown();
      mayGoOn.await();
      sent.add(text);
      return CompletableFuture.completedFuture(null);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
      return type.cast(
          Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
  }
}
