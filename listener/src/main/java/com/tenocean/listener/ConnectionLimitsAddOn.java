package com.tenocean.listener;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;

/**
 * Puts its filters into the listener's chain. Payara asks for add-ons by name where a listener is
 * told to have what they do; this one answers to "comet", which nobody has used for a decade.
 */
public final class ConnectionLimitsAddOn implements AddOn {
  private static final Logger LOG = Logger.getLogger(ConnectionLimitsAddOn.class.getName());
  private static final int SECONDS_BETWEEN_SWEEPS = 1;

  @Override
  public void setup(NetworkListener none, FilterChainBuilder chain) {
    var limits = ConnectionLimits.configured();
    var waiting =
        new WaitingPeers<>(
            limits.connections(), limits.perAddress(), Peer::isGone, Peer::shut, System::nanoTime);
    int codec = chain.indexOfType(HttpServerFilter.class);
    chain.add(
        codec + 1, new WholeRequestFilter(waiting, new MemoryLimit<>(limits.memory()), limits));
    chain.add(codec + 1, new RequestTargetFilter());
    chain.add(codec, new ConnectionFilter(waiting, limits));
    Executors.newSingleThreadScheduledExecutor(ConnectionLimitsAddOn::thread)
        .scheduleAtFixedRate(
            () -> sweep(waiting), SECONDS_BETWEEN_SWEEPS, SECONDS_BETWEEN_SWEEPS, TimeUnit.SECONDS);
  }

  /** A task that throws is never run again. */
  private static void sweep(WaitingPeers<Peer> waiting) {
    try {
      waiting.shutOverdue();
    } catch (RuntimeException | Error unforeseen) {
      LOG.log(Level.SEVERE, "not everybody who waited too long was shut", unforeseen);
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "deadlines of requests");
    thread.setDaemon(true);
    return thread;
  }
}
