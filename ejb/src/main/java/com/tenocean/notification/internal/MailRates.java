package com.tenocean.notification.internal;

import com.tenocean.event.DomainEvent;
import com.tenocean.workflow.Flow;
import com.tenocean.workflow.Gate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many mails may leave in a minute, all in all and for each host; 0 for any number. */
@ApplicationScoped
public class MailRates {
  /** What must hurry is counted by, so that it stands behind nothing that can wait. */
  public static final String URGENT = "urgent";

  private static final int MOST_TOGETHER = 25;
  private static final int RUNS = 8;

  private int all;
  private int perHost;

  MailRates() {}

  @Inject
  public MailRates(
      @ConfigProperty(name = "tenocean.smtp.rate", defaultValue = "600") int all,
      @ConfigProperty(name = "tenocean.smtp.rate-per-host", defaultValue = "0") int perHost) {
    this.all = all;
    this.perHost = perHost;
  }

  int perHost() {
    return perHost;
  }

  /** Whether any number may leave at any time. */
  boolean isFree() {
    return all == 0;
  }

  /** From one mail to the next, where a rate is kept. */
  Duration interval() {
    return Duration.ofMinutes(1).dividedBy(all);
  }

  /**
   * How many of so many mails leave in one run. Where rates are kept a run is a mail; else few
   * enough that all threads have some to do.
   */
  int together(int mails) {
    return all > 0 || perHost > 0 ? 1 : Math.max(1, Math.min(MOST_TOGETHER, mails / RUNS));
  }

  /**
   * Free where nothing is limited, since gates cost.
   *
   * @param overall what of an event the overall rate counts by
   * @param host what the rate of a host counts by
   */
  public <E extends DomainEvent> Flow<E> flow(Function<E, ?> overall, Function<E, ?> host) {
    var flow = Flow.<E>free();
    if (all > 0) {
      flow = flow.through(perMinute(all, overall));
    }
    return perHost > 0 ? flow.through(perMinute(perHost, host)) : flow;
  }

  private static <E extends DomainEvent> Gate<E> perMinute(int most, Function<E, ?> key) {
    return new Gate.Throttle<>(most, Duration.ofMinutes(1), key);
  }
}
