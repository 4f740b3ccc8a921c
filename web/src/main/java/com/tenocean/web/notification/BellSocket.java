package com.tenocean.web.notification;

import com.tenocean.notification.Bells;
import com.tenocean.shared.UserId;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.UUID;

/**
 * Tells an open page how many notifications its reader has not read, as a number, whenever that
 * changes. Who may open it, {@code web.xml} says; whatever a page sends is ignored.
 */
@ServerEndpoint("/bell")
public class BellSocket {

  /** A page asks anew after this, so that who has lost access is shut out. */
  private static final long LONGEST_SILENCE_MILLIS = 10 * 60 * 1000L;

  private static final String STRAP = BellSocket.class.getName();

  @Inject Bells bells;
  private boolean isClosed;

  @OnOpen
  public void open(Session session) throws IOException {
    session.setMaxIdleTimeout(LONGEST_SILENCE_MILLIS);
    session.setMaxTextMessageBufferSize(1);
    var reader = new UserId(UUID.fromString(session.getUserPrincipal().getName()));
    var strap = bells.hang(reader, unread -> show(unread, session));
    if (strap.isPresent()) {
      session.getUserProperties().put(STRAP, strap.get());
      closeIfGone(session);
    } else {
      session.close(new CloseReason(CloseCodes.TRY_AGAIN_LATER, null));
    }
  }

  /** A page that goes while it is being opened may have been closed before it had a strap. */
  private void closeIfGone(Session session) {
    if (!session.isOpen()) {
      close(session);
    }
  }

  /** A page that has just gone is told nothing; the container says so to {@link #close}. */
  private synchronized void show(int unread, Session session) {
    if (!isClosed && session.isOpen()) {
      session.getAsyncRemote().sendText(Integer.toString(unread));
    }
  }

  /**
   * Waits for a message that is under way: when this returns, the server uses the connection's
   * buffers for another request, whose answer a late message would begin.
   */
  @OnClose
  public synchronized void close(Session session) {
    isClosed = true;
    if (session.getUserProperties().get(STRAP) instanceof Bells.Strap strap) {
      strap.cut();
    }
  }
}
