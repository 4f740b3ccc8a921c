package com.tenocean.workflow.internal;

import org.glassfish.api.event.EventListener;
import org.glassfish.api.event.EventTypes;
import org.glassfish.api.event.Events;
import org.glassfish.internal.api.Globals;

/**
 * Hears from the server that it is about to stop, while all is still there. What is done before a
 * bean is destroyed comes too late then: the server takes the data source away before it stops the
 * application, and what a call came to could not be recorded any more.
 */
final class ShutdownListener implements EventListener {
  private final Runnable before;

  /**
   * @param before what the server waits for
   */
  ShutdownListener(Runnable before) {
    this.before = before;
  }

  void listen() {
    Globals.get(Events.class).register(this);
  }

  void listenNoMore() {
    Globals.get(Events.class).unregister(this);
  }

  @Override
  public void event(Event<?> event) {
    if (event.is(EventTypes.PREPARE_SHUTDOWN)) {
      before.run();
    }
  }
}
