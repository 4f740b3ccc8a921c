package com.tenocean.micro;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The parts that run, stopped in the reverse order of their start, each once. */
public final class RunningParts implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(RunningParts.class.getName());

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  /** Takes a part into care. */
  public synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  /** Stops all of them; one that won't stop does not keep the others from it. */
  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      var part = parts.pop();
      try {
        part.close();
      } catch (Exception stubborn) { // AutoCloseable may throw anything
        LOG.log(Level.WARNING, part.getClass().getSimpleName() + " did not stop", stubborn);
      }
    }
  }
}
