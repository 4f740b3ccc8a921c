package com.tenocean.notification.internal;

import com.tenocean.notification.DeliveryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
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

  /** Those that wait come back one by one, after the one that asks; those in a hurry first. */
  private static final int SPREAD_MILLIS = 30_000;

  private static final int HURRY_MILLIS = 1_000;

  private static final int MOST_SUSPECTS = 1_000;

  /** Mails with which the relay went away, the oldest first. */
  private final Set<DeliveryId> suspects = new LinkedHashSet<>();

  private MailRates rates;
  private Clock clock;
  private @Nullable String why;
  private Duration pause = FIRST;
  private Instant noticedAt = Instant.EPOCH;
  private Instant askAgainAt = Instant.EPOCH;
  private Instant lastTurn = Instant.EPOCH;

  RelayWatch() {}

  @Inject
  public RelayWatch(MailRates rates, Clock clock) {
    this.rates = rates;
    this.clock = clock;
  }

  /**
   * Returns if the relay may be asked; where it was away, the caller is the one that asks.
   *
   * @param mustHurry whether the mail comes before others once the relay is back
   * @throws MailRelayException if it is away and another mail has asked, or will
   */
  synchronized void mustNotBeAway(boolean mustHurry) {
    var now = clock.instant();
    if (why != null && now.isBefore(askAgainAt)) {
      throw wait(now, mustHurry);
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
  synchronized MailRelayException away(String reason, Instant since, boolean mustHurry) {
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
    return wait(now, mustHurry);
  }

  /**
   * The relay went away while it had this mail. If the same mail has driven it away before, and
   * others got through in between, then it is the mail: it is deferred, and holds up no other.
   */
  synchronized RuntimeException awayWith(ReadyMail mail, String reason, Instant since) {
    boolean isAgain = why == null && !suspects.add(mail.delivery());
    if (suspects.size() > MOST_SUSPECTS) {
      suspects.remove(suspects.iterator().next());
    }
    return isAgain
        ? new MailDeferredException(reason + ", as before when it had this mail")
        : away(reason, since, mail.mustHurry());
  }

  /** The mail that was to ask found that there is nothing to send; let the next one ask. */
  synchronized void wasNotAsked() {
    askAgainAt = clock.instant();
  }

  /** It took a mail, or said something about one. */
  synchronized void isThere() {
    if (why != null) {
      LOG.log(Level.INFO, "the mail relay is back");
      why = null;
    }
  }

  private MailRelayException wait(Instant now, boolean mustHurry) {
    return new MailRelayException(why, Duration.between(now, turn(mustHurry)));
  }

  /** Mails that wait are past the gate that keeps the rate, so they come back at that rate. */
  private Instant turn(boolean mustHurry) {
    if (mustHurry || rates.isFree()) {
      var most = mustHurry ? HURRY_MILLIS : SPREAD_MILLIS;
      return askAgainAt.plusMillis(ThreadLocalRandom.current().nextInt(most));
    }
    lastTurn = later(lastTurn, askAgainAt).plus(rates.interval());
    return lastTurn;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
