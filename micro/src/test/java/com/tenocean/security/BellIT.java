package com.tenocean.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may listen to a bell. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class BellIT {
  private static final URI BELL = URI.create("ws://" + Device.host() + "/bell");
  private static final int MOST_PAGES = 20;

  private final Device device = Device.of(TestPerson.playing(Part.TENANT));

  @Test
  void theOwnerHearsTheNumber() {
    assertThat(listen(device, "http://" + Device.host()).first()).isEqualTo("0");
  }

  @Test
  void visitorsAndApplicantsHearNothing() {
    for (var part : List.of(Part.VISITOR, Part.APPLICANT)) {
      assertThatThrownBy(() -> listen(part.device(), "http://" + Device.host()))
          .satisfies(e -> assertThat(status(e)).as(part.name()).isIn(403, 404));
    }
  }

  @Test
  void anotherSitesPageHearsNothing() {
    assertThatThrownBy(() -> listen(device, "https://evil.example"))
        .hasCauseInstanceOf(WebSocketHandshakeException.class)
        .satisfies(e -> assertThat(status(e)).isEqualTo(403));
  }

  @Test
  void oneWhoOpensTooManyPagesIsShutOutOfTheRest() {
    var pages = new ArrayList<Listener>();
    for (int i = 0; i < MOST_PAGES; i++) {
      pages.add(listen(device, "http://" + Device.host()));
      assertThat(pages.get(i).first()).isEqualTo("0");
    }
    assertThat(listen(device, "http://" + Device.host()).first()).isEqualTo("closed 1013");
    pages.get(0).socket.abort();
  }

  private static int status(Throwable e) {
    return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
  }

  private static Listener listen(Device device, String origin) throws CompletionException {
    var listener = new Listener();
    var handshake = HttpClient.newHttpClient().newWebSocketBuilder().header("Origin", origin);
    device.cookie("JSESSIONID").ifPresent(id -> handshake.header("Cookie", "JSESSIONID=" + id));
    listener.socket = handshake.buildAsync(BELL, listener).join();
    return listener;
  }

  private static final class Listener implements WebSocket.Listener {
    private final CompletableFuture<String> heard = new CompletableFuture<>();
    private WebSocket socket;

    /** The first that is heard, or how it was closed. */
    String first() {
      return heard.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
      heard.complete(text.toString());
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      heard.complete("closed " + code);
      return null;
    }
  }
}
