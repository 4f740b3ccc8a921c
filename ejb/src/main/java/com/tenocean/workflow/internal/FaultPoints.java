package com.tenocean.workflow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Halts the process at a fault point, as a power cut would, if the configuration asks for it:
 * {@code tenocean.fault-point=IN_STEP:25} does so when the 25th step's work is done. Only tests set
 * it.
 */
@ApplicationScoped
public class FaultPoints {
  private static final String NONE = "none";
  private static final int KILLED = 137;

  private final String armed;
  private final AtomicInteger left;

  FaultPoints() {
    this(NONE);
  }

  @Inject
  public FaultPoints(
      @ConfigProperty(name = "tenocean.fault-point", defaultValue = NONE) String setting) {
    var parts = setting.split(":", 2);
    armed = parts[0].equals(NONE) ? NONE : FaultPoint.valueOf(parts[0]).name();
    left = new AtomicInteger(parts.length == 2 ? Integer.parseInt(parts[1]) : 1);
  }

  void reached(FaultPoint point) {
    if (armed.equals(point.name()) && left.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
