package com.tenocean.web.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.notification.Bells;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BellSocketTest {
  private static final int MOST_PAGES = 20;

  private final Principal reader = new UUID(0, 1)::toString;
  private final BellSocket socket = new BellSocket();

  BellSocketTest() {
    socket.bells = new Bells();
  }

  @Test
  void pagesThatWentWhileTheyWereOpenedLeaveTheirPlacesToOthers() throws IOException {
    for (int i = 0; i < MOST_PAGES; i++) {
      socket.open(new Page(false).session());
    }

    var page = new Page(true);
    socket.open(page.session());
    assertThat(page.isShutOut).isFalse();
  }

  @Test
  void aPageTooManyIsShutOutUntilAnotherGoes() throws IOException {
    var first = new Page(true);
    socket.open(first.session());
    for (int i = 1; i < MOST_PAGES; i++) {
      socket.open(new Page(true).session());
    }

    var late = new Page(true);
    socket.open(late.session());
    assertThat(late.isShutOut).isTrue();

    socket.close(first.session());
    var next = new Page(true);
    socket.open(next.session());
    assertThat(next.isShutOut).isFalse();
  }

  /** What the container knows of one open page. */
  private final class Page {
    private final Map<String, Object> properties = new HashMap<>();
    private final boolean isOpen;
    private boolean isShutOut;

    Page(boolean isOpen) {
      this.isOpen = isOpen;
    }

    Session session() {
      return (Session)
          Proxy.newProxyInstance(
              Session.class.getClassLoader(),
              new Class<?>[] {Session.class},
              (session, asked, values) -> answer(asked));
    }

    private Object answer(Method asked) {
      return switch (asked.getName()) {
        case "isOpen" -> isOpen;
        case "getUserProperties" -> properties;
        case "getUserPrincipal" -> reader;
        case "close" -> isShutOut = true;
        default -> null;
      };
    }
  }
}
