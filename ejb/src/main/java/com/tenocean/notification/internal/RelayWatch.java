package com.tenocean.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Remembers whether the relay was away when a mail last asked for it. While it is, one mail at a
 * time finds out whether it is back, first after seconds and then every few minutes; all others
 * wait without asking. Each node watches for itself.
 */
@ApplicationScoped
public class RelayWatch {
  private static final Logger LOG = Logger.getLogger(RelayWatch.class.getName());
  private static final Duration FIRST = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Those that wait come back one by one, after the one that asks. */
  private static final int SPREAD_MILLIS = 30_000;

  private Clock clock;
  private @Nullable String why;
  private Duration pause = FIRST;
  private Instant noticedAt = Instant.EPOCH;
  private Instant askAgainAt = Instant.EPOCH;

  RelayWatch() {}

  @Inject
  public RelayWatch(Clock clock) {
    this.clock = clock;
  }

  /**
   * Returns if the relay may be asked; where it was away, the caller is the one that asks.
   *
   * @throws MailRelayException if it is away and another mail has asked, or will
   */
  synchronized void mustNotBeAway() {
    var now = clock.instant();
    if (why != null && now.isBefore(askAgainAt)) {
      throw wait(now);
    }
    if (why != null) {
      askAgainAt = now.plus(pause);
    }
  }

  /**
   * The relay is away.
   *
   * @param since when the mail asked for it: one that asked before that was noticed tells nothing
   *     new
   */
  synchronized MailRelayException away(String reason, Instant since) {
    var now = clock.instant();
    if (why == null) {
      LOG.log(Level.WARNING, "mails wait: {0}", reason);
      pause = FIRST;
    } else if (since.isAfter(noticedAt)) {
      pause = shorter(pause.multipliedBy(2), LONGEST);
    }
    why = reason;
    noticedAt = now;
    askAgainAt = now.plus(pause);
    return wait(now);
  }

  /** It took a mail, or said something about one. */
  synchronized void isThere() {
    if (why != null) {
      LOG.log(Level.INFO, "the mail relay is back");
      why = null;
    }
  }

  private MailRelayException wait(Instant now) {
    var others = Duration.ofMillis(ThreadLocalRandom.current().nextInt(SPREAD_MILLIS));
    return new MailRelayException(why, Duration.between(now, askAgainAt).plus(others));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
